package org.varsel.policies.analysis.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.pack.Pack;

/**
 * What is different between two bundles.
 *
 * @param outcomes questions that get another answer, those that open something first
 * @param rules rules that are written otherwise
 * @param facts facts that are declared otherwise
 */
public record LawDifference(List<OutcomeChange> outcomes, List<RuleChange> rules, List<RuleChange> facts) {
    public LawDifference {
        outcomes = List.copyOf(outcomes);
        rules = List.copyOf(rules);
        facts = List.copyOf(facts);
    }

    /** Compares packs of the same jurisdiction and region; a pack that only one side has is compared with no law. */
    public static LawDifference between(List<Pack> before, List<Pack> after) {
        Map<String, Pack> old = byLaw(before);
        Map<String, Pack> now = byLaw(after);
        TreeSet<String> laws = new TreeSet<>(old.keySet());
        laws.addAll(now.keySet());
        List<OutcomeChange> outcomes = new ArrayList<>();
        List<RuleChange> rules = new ArrayList<>();
        List<RuleChange> facts = new ArrayList<>();
        for (String law : laws) {
            @Nullable Pack one = old.get(law);
            @Nullable Pack other = now.get(law);
            rules.addAll(WrittenChanges.rules(law, one, other));
            facts.addAll(WrittenChanges.facts(law, one, other));
            outcomes.addAll(new Comparison(law, one, other).changes());
        }
        outcomes.sort(Comparator.comparing(OutcomeChange::opens).reversed());
        return new LawDifference(outcomes, rules, facts);
    }

    public boolean isEmpty() {
        return outcomes.isEmpty() && rules.isEmpty() && facts.isEmpty();
    }

    private static Map<String, Pack> byLaw(List<Pack> packs) {
        Map<String, Pack> byLaw = new LinkedHashMap<>();
        packs.forEach(pack -> byLaw.put(pack.header().law(), pack));
        return byLaw;
    }
}
