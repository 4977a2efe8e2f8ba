package org.varsel.policies.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that can speak of one message type to one recipient role.
 *
 * @param rules the rules whose conditions have to be asked, once a question
 */
record Cell(List<CompiledRule> rules, List<FieldRules> byField) {

    /** @param shared rule sets of other fields and cells; most fields have the same ones */
    static Cell of(List<CompiledRule> rules, int fields, Map<List<CompiledRule>, FieldRules> shared) {
        List<FieldRules> byField = new ArrayList<>(fields);
        Map<List<CompiledRule>, FieldRules> known = new HashMap<>();
        for (int field = 0; field < fields; field++) {
            int number = field;
            List<CompiledRule> covering =
                    rules.stream().filter(rule -> rule.covers(number)).toList();
            byField.add(known.computeIfAbsent(covering, set -> shared.computeIfAbsent(set, FieldRules::of)));
        }
        return new Cell(List.copyOf(rules), List.copyOf(byField));
    }

    FieldRules at(int field) {
        return byField.get(field);
    }
}
