package org.varsel.policies.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that can speak of one message type to one recipient role.
 *
 * @param rules the rules whose conditions have to be asked, once a question
 */
record Cell(List<CompiledRule> rules, FieldRules[] byField) {

    /** @param shared rule sets of other fields and cells; most fields have the same ones */
    static Cell of(List<CompiledRule> rules, int fields, Map<List<CompiledRule>, FieldRules> shared) {
        FieldRules[] byField = new FieldRules[fields];
        Map<List<CompiledRule>, FieldRules> known = new HashMap<>();
        for (int field = 0; field < fields; field++) {
            int number = field;
            List<CompiledRule> covering =
                    rules.stream().filter(rule -> rule.covers(number)).toList();
            byField[field] =
                    known.computeIfAbsent(covering, set -> shared.computeIfAbsent(set, FieldRules::of));
        }
        return new Cell(List.copyOf(rules), byField);
    }

    FieldRules at(int field) {
        return byField[field];
    }
}
