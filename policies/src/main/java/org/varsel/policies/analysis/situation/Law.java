package org.varsel.policies.analysis.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.varsel.policies.analysis.box.Space;
import org.varsel.policies.analysis.box.TruthRegion;
import org.varsel.policies.pack.Rule;

/** Numbered rules with their conditions as regions. The numbers are those of {@link Situation#rules}. */
public final class Law {
    private final List<Rule> rules;
    private final List<TruthRegion> conditions = new ArrayList<>();
    private final List<List<Integer>> exceptions = new ArrayList<>();
    private final Space space;

    /**
     * Numbers the rules in the order given.
     *
     * @param space made with at least the conditions of these rules
     */
    public Law(List<Rule> rules, Space space) {
        this.rules = List.copyOf(rules);
        this.space = space;
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            numbers.put(rules.get(i).id(), i);
            conditions.add(space.of(rules.get(i).when()));
        }
        for (Rule rule : rules) {
            List<Integer> of = new ArrayList<>();
            rule.unless().forEach(id -> of.add(numbers.getOrDefault(id, -1)));
            of.remove(Integer.valueOf(-1));
            exceptions.add(List.copyOf(of));
        }
    }

    public Space space() {
        return space;
    }

    public List<Rule> rules() {
        return rules;
    }

    public Rule rule(int number) {
        return rules.get(number);
    }

    TruthRegion condition(int number) {
        return conditions.get(number);
    }

    List<Integer> exceptions(int number) {
        return exceptions.get(number);
    }
}
