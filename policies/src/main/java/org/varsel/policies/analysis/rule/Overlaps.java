package org.varsel.policies.analysis.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.varsel.policies.Effect;
import org.varsel.policies.analysis.Case;
import org.varsel.policies.analysis.Severity;
import org.varsel.policies.analysis.box.Region;
import org.varsel.policies.analysis.situation.LawModel;
import org.varsel.policies.analysis.situation.Outcomes;
import org.varsel.policies.analysis.situation.Ruled;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Source;

/**
 * A permit and a prohibition that hold of the same case. The prohibition wins; whether that is meant, the pack says: with {@code
 * absolute}, with {@code source: policy-floor} because floors are there to be stricter, or with {@code unless} when the permit should
 * win. A prohibition of the law that says none of these leaves a reader guessing.
 */
final class Overlaps {
    private final Findings findings;
    private final Set<List<String>> told = new HashSet<>();

    Overlaps(Findings findings) {
        this.findings = findings;
    }

    void look(LawModel model) {
        for (Ruled ruled : model.ruled()) {
            Outcomes outcomes = ruled.outcomes();
            List<Integer> prohibitions = outcomes.live(Effect.PROHIBIT);
            for (int permit : outcomes.live(Effect.PERMIT)) {
                for (int prohibition : prohibitions) {
                    compare(ruled, outcomes, permit, prohibition);
                }
            }
        }
    }

    private void compare(Ruled ruled, Outcomes outcomes, int permit, int prohibition) {
        Rule opens = ruled.law().rule(permit);
        Rule closes = ruled.law().rule(prohibition);
        List<String> pair = List.of(opens.id(), closes.id());
        if (told.contains(pair)) {
            return;
        }
        Region both =
                outcomes.holds(permit).holds().and(outcomes.holds(prohibition).holds());
        if (both.isEmpty()) {
            return;
        }
        told.add(pair);
        boolean meant = closes.absolute() || closes.source() == Source.POLICY_FLOOR;
        findings.rule(
                meant ? Severity.NOTE : Severity.ERROR,
                "overlap",
                opens,
                meant
                        ? "It also holds where " + closes.id() + " keeps the field back, which is meant to win."
                        : "It also holds where " + closes.id()
                                + " keeps the field back. Say which goes first: \"absolute: true\" there, or \"unless: ["
                                + opens.id() + "]\".",
                Case.of(ruled, both));
    }
}
