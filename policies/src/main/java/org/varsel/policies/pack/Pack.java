package org.varsel.policies.pack;

import java.util.List;
import org.varsel.policies.condition.Slots;

/**
 * One country's (or region's) law.
 *
 * @param facts every fact its rules may read
 * @param rules in the order of their ids
 * @param rows every line of the reading of this law, and where it went; empty when the pack has no flows.yaml
 */
public record Pack(PackHeader header, Slots facts, List<Rule> rules, List<Scenario> scenarios, List<Row> rows) {
    public Pack {
        rules = List.copyOf(rules);
        scenarios = List.copyOf(scenarios);
        rows = List.copyOf(rows);
    }

    /** The same pack with other rules, for asking what would be if the law were otherwise. */
    public Pack with(List<Rule> others) {
        return new Pack(header, facts, others, scenarios, rows);
    }
}
