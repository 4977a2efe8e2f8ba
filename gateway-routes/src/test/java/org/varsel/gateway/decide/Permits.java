package org.varsel.gateway.decide;

import java.util.List;
import java.util.function.Predicate;
import org.varsel.policies.FieldDecision;
import org.varsel.policies.Outcome;
import org.varsel.policies.Permit;

/** Permits as a law might give them, for tests of the rooms that must hold to any of them. */
public final class Permits {
    private Permits() {}

    /** The ruling with a permit for these fields alone, with the reductions of the law where it has one. */
    public static Ruling only(Ruling ruling, Predicate<String> released) {
        List<FieldDecision> fields = ruling.decision().fields().stream()
                .map(field -> new FieldDecision(
                        field.field(),
                        released.test(field.field().toString()) ? Outcome.RELEASE : Outcome.WITHHOLD,
                        field.reduction(),
                        field.decisive(),
                        field.rules(),
                        field.explanation()))
                .toList();
        return new Ruling(
                ruling.file(),
                ruling.disclosureId(),
                ruling.decisionId(),
                ruling.recipient(),
                ruling.recipientRole(),
                ruling.facts(),
                new Permit(
                        ruling.decision().question(), fields, ruling.decision().policyDigest(), List.of()),
                ruling.decidedAt(),
                ruling.withdraws());
    }
}
