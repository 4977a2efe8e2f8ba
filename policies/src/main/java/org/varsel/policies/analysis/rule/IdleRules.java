package org.varsel.policies.analysis.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.varsel.policies.Effect;
import org.varsel.policies.analysis.Severity;
import org.varsel.policies.analysis.box.Region;
import org.varsel.policies.analysis.box.TruthRegion;
import org.varsel.policies.analysis.situation.LawModel;
import org.varsel.policies.analysis.situation.Outcomes;
import org.varsel.policies.analysis.situation.Ruled;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Status;

/**
 * Rules that change nothing: a prohibition without which the same would leave, a duty that never travels, an exception that never takes
 * anything away. A floor that no permit meets is as it should be, so these are notes.
 */
final class IdleRules {
    private final Findings findings;
    private final Set<String> busy = new HashSet<>();
    private final Set<List<String>> usedExceptions = new HashSet<>();

    IdleRules(Findings findings) {
        this.findings = findings;
    }

    void look(LawModel model) {
        for (Ruled ruled : model.ruled()) {
            Outcomes outcomes = ruled.ifVerified();
            restrictions(ruled, outcomes);
            Region leaves = outcomes.withheld().not();
            for (int duty : outcomes.live(Effect.DUTY)) {
                if (leaves.meets(outcomes.holds(duty).possible())) {
                    busy.add(ruled.law().rule(duty).id());
                }
            }
            outcomes.live().forEach(rule -> exceptions(ruled, outcomes, rule));
        }
        model.rules().stream().filter(rule -> rule.status() != Status.REPEALED).forEach(this::report);
    }

    /** Whether each restriction is missed when it alone is left out, with the others united from both ends. */
    private void restrictions(Ruled ruled, Outcomes outcomes) {
        List<Integer> closing = new ArrayList<>(outcomes.live(Effect.PROHIBIT));
        closing.addAll(outcomes.live(Effect.REFER));
        if (closing.stream()
                .allMatch(rule -> busy.contains(ruled.law().rule(rule).id()))) {
            return;
        }
        Region nothing = ruled.law().space().nothing();
        Region permitted = nothing;
        for (int permit : outcomes.live(Effect.PERMIT)) {
            permitted = permitted.or(outcomes.holds(permit).possible());
        }
        List<TruthRegion> after = new ArrayList<>();
        TruthRegion rest = new TruthRegion(nothing, nothing);
        for (int i = closing.size() - 1; i >= 0; i--) {
            after.add(0, rest);
            rest = rest.or(effect(ruled, outcomes, closing.get(i)));
        }
        TruthRegion before = new TruthRegion(nothing, nothing);
        for (int i = 0; i < closing.size(); i++) {
            TruthRegion own = effect(ruled, outcomes, closing.get(i));
            TruthRegion others = before.or(after.get(i));
            boolean missed = permitted.meets(own.holds().minus(others.holds()))
                    || permitted.meets(own.possible().minus(others.possible()));
            if (missed) {
                busy.add(ruled.law().rule(closing.get(i)).id());
            }
            before = before.or(own);
        }
    }

    /** A referral withholds nothing; where it holds, it refers. */
    private static TruthRegion effect(Ruled ruled, Outcomes outcomes, int rule) {
        TruthRegion holds = outcomes.holds(rule);
        return ruled.law().rule(rule).effect() == Effect.REFER
                ? new TruthRegion(ruled.law().space().nothing(), holds.possible())
                : holds;
    }

    private void exceptions(Ruled ruled, Outcomes outcomes, int number) {
        Rule rule = ruled.law().rule(number);
        for (int other : outcomes.live()) {
            String exception = ruled.law().rule(other).id();
            if (rule.unless().contains(exception)) {
                TruthRegion own = ruled.law().space().of(rule.when());
                TruthRegion taken = outcomes.holds(other);
                if (own.holds().meets(taken.possible()) || own.possible().meets(taken.holds())) {
                    usedExceptions.add(List.of(rule.id(), exception));
                }
            }
        }
    }

    private void report(Rule rule) {
        for (String exception : rule.unless()) {
            if (!usedExceptions.contains(List.of(rule.id(), exception))) {
                findings.rule(
                        Severity.WARNING,
                        "idle-exception",
                        rule,
                        "Its exception " + exception + " never holds of a case of which it holds itself.",
                        null);
            }
        }
        if (rule.effect() != Effect.PERMIT && !busy.contains(rule.id())) {
            String idle = rule.effect() == Effect.DUTY
                    ? "It never travels, because no permit releases what it is about."
                    : "Without it the same would leave: no permit, or another rule, speaks of what it keeps back.";
            findings.rule(Severity.NOTE, "idle-rule", rule, idle, null);
        }
    }
}
