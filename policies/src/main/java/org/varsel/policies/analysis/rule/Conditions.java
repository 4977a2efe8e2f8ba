package org.varsel.policies.analysis.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.varsel.policies.analysis.Severity;
import org.varsel.policies.analysis.box.Days;
import org.varsel.policies.analysis.box.Space;
import org.varsel.policies.analysis.situation.LawModel;
import org.varsel.policies.analysis.situation.Situations;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Inspection;
import org.varsel.policies.pack.Rule;

/** Conditions that can never be true, and comparisons in them that never matter. */
final class Conditions {
    private final Findings findings;

    Conditions(Findings findings) {
        this.findings = findings;
    }

    void look(LawModel model) {
        for (Rule rule : model.rules()) {
            List<Space> spaces = spaces(rule);
            if (spaces.stream().allMatch(space -> space.of(rule.when()).holds().isEmpty())) {
                findings.rule(
                        Severity.ERROR,
                        "dead-rule",
                        rule,
                        "Its condition is never true, whatever the facts are: " + rule.whenText() + ".",
                        null);
            } else {
                idleAtoms(rule, spaces);
            }
        }
    }

    /** Small ones of the rule's own: only its own comparisons matter here. */
    private static List<Space> spaces(Rule rule) {
        LocalDate to = rule.inForce().to();
        List<Space> spaces = new ArrayList<>();
        List<Expr> own = List.of(rule.when());
        for (LocalDate day : Days.of(own, rule.inForce().from(), to == null ? Situations.NO_END : to)) {
            spaces.add(Space.of(own, day));
        }
        return spaces;
    }

    private void idleAtoms(Rule rule, List<Space> spaces) {
        Set<Expr> told = new HashSet<>();
        for (Expr atom : Inspection.atoms(rule.when())) {
            if (!(atom instanceof Expr.Always)
                    && told.add(atom)
                    && (idle(rule, atom, true, spaces) || idle(rule, atom, false, spaces))) {
                findings.rule(
                        Severity.WARNING,
                        "idle-comparison",
                        rule,
                        "Whether " + atom + " is true never matters beside the rest of the condition; leave it out.",
                        null);
            }
        }
    }

    private static boolean idle(Rule rule, Expr atom, boolean value, List<Space> spaces) {
        Expr without = Replaced.in(rule.when(), atom, new Expr.Always(value));
        return spaces.stream().allMatch(space -> space.of(without).equals(space.of(rule.when())));
    }
}
