package org.varsel.policies.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.varsel.policies.engine.CompiledRule.Standing;
import org.varsel.policies.pack.Scope;

/** Everything that can speak of one case: a message type from one role to another for a purpose. Immutable. */
final class Cell {
    private final List<FieldRules> byField;
    private final Standing[] standings;

    private Cell(List<FieldRules> byField, Standing[] standings) {
        this.byField = byField;
        this.standings = standings;
    }

    /** What an answer is looked up by. */
    record Case(String message, String from, String to, String purpose) {
        /** Whether a rule speaks of the message and the recipient at all, if perhaps of other senders and purposes. */
        boolean isNear(Scope scope) {
            return scope.messages().contains(message) && scope.to().contains(to);
        }

        boolean isIn(Scope scope) {
            return isNear(scope)
                    && scope.from().contains(from)
                    && scope.purposes().contains(purpose);
        }
    }

    static Cell of(Case asked, List<CompiledRule> rules, int fields) {
        Standing[] standings = new Standing[rules.size()];
        List<CompiledRule> near = new ArrayList<>();
        for (CompiledRule rule : rules) {
            standings[rule.index()] = rule.standing(asked);
            if (asked.isNear(rule.rule().scope())) {
                near.add(rule);
            }
        }
        Map<List<CompiledRule>, FieldRules> known = new HashMap<>();
        List<FieldRules> byField = new ArrayList<>(fields);
        for (int field = 0; field < fields; field++) {
            byField.add(known.computeIfAbsent(covering(near, field), FieldRules::of));
        }
        return new Cell(List.copyOf(byField), standings);
    }

    private static List<CompiledRule> covering(List<CompiledRule> rules, int field) {
        List<CompiledRule> covering = new ArrayList<>();
        for (CompiledRule rule : rules) {
            if (rule.covers(field)) {
                covering.add(rule);
            }
        }
        return covering;
    }

    /** The rules that cover a field. Fields that the same rules cover share one object, and so one verdict. */
    FieldRules at(int field) {
        return byField.get(field);
    }

    Standing standing(CompiledRule rule, long day) {
        Standing standing = standings[rule.index()];
        return standing == Standing.REPEALED || rule.isInForce(day) ? standing : Standing.NOT_IN_FORCE;
    }
}
