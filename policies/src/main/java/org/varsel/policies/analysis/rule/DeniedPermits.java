package org.varsel.policies.analysis.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Effect;
import org.varsel.policies.analysis.Case;
import org.varsel.policies.analysis.Severity;
import org.varsel.policies.analysis.box.Region;
import org.varsel.policies.analysis.situation.LawModel;
import org.varsel.policies.analysis.situation.Outcomes;
import org.varsel.policies.analysis.situation.Ruled;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Status;
import org.varsel.schemas.field.FieldPath;

/**
 * Permits that other rules undo, wholly or for some of their fields. A permit that waits for its verification is looked at as if it
 * had been verified, so that the surprise does not come with the verification.
 */
final class DeniedPermits {
    private final Findings findings;
    private final Map<Rule, Set<FieldPath>> released = new HashMap<>();
    private final Map<Rule, Map<FieldPath, Case>> kept = new HashMap<>();

    DeniedPermits(Findings findings) {
        this.findings = findings;
    }

    void look(LawModel model) {
        for (Ruled ruled : model.ruled()) {
            Outcomes real = ruled.outcomes();
            Outcomes verified = ruled.ifVerified();
            for (int number : verified.live(Effect.PERMIT)) {
                Rule rule = ruled.law().rule(number);
                Outcomes outcomes = rule.status() == Status.IN_FORCE ? real : verified;
                record(ruled, rule, outcomes.holds(number).holds(), outcomes);
            }
        }
        for (Rule rule : model.rules()) {
            if (rule.effect() == Effect.PERMIT) {
                report(rule);
            }
        }
    }

    private void record(Ruled ruled, Rule rule, Region holds, Outcomes outcomes) {
        if (holds.meets(outcomes.released())) {
            released.computeIfAbsent(rule, any -> new TreeSet<>())
                    .addAll(ruled.situation().fields());
        } else if (!holds.isEmpty()) {
            Map<FieldPath, Case> cases = kept.computeIfAbsent(rule, any -> new HashMap<>());
            ruled.situation()
                    .fields()
                    .forEach(field ->
                            cases.putIfAbsent(field, Case.of(ruled, holds).about(field)));
        }
    }

    private void report(Rule rule) {
        Set<FieldPath> opened = released.getOrDefault(rule, Set.of());
        Set<FieldPath> closed = new TreeSet<>(rule.fields());
        closed.removeAll(opened);
        Map<FieldPath, Case> cases = kept.getOrDefault(rule, Map.of());
        @Nullable Case shownBy = closed.stream()
                .filter(cases::containsKey)
                .map(cases::get)
                .findFirst()
                .orElse(null);
        if (shownBy == null) {
            return;
        }
        boolean verified = rule.status() == Status.IN_FORCE;
        String would = verified ? "" : " once verified";
        if (opened.isEmpty()) {
            findings.rule(
                    verified ? Severity.ERROR : Severity.WARNING,
                    "denied-permit",
                    rule,
                    "Other rules keep back everything that it permits" + would
                            + "; give one of them an exception, or take the permit out.",
                    shownBy);
        } else {
            findings.rule(
                    Severity.WARNING,
                    "denied-field",
                    rule,
                    "Other rules always keep back what it permits of " + closed + would
                            + "; take the fields out of the permit, or give one of those rules an exception.",
                    shownBy);
        }
    }
}
