package org.varsel.policies.pack;

import java.util.List;
import org.varsel.policies.condition.Slots;

/**
 * One country's (or region's) law.
 *
 * @param facts every fact its rules may read
 * @param rules in the order of their ids
 */
public record Pack(PackHeader header, Slots facts, List<Rule> rules, List<Scenario> scenarios) {
    public Pack {
        rules = List.copyOf(rules);
        scenarios = List.copyOf(scenarios);
    }
}
