package org.varsel.policies.analysis.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One rule.
 *
 * @param decides whether it settles a field, or bears on one, in some step of a scenario
 */
public record RuleCoverage(String pack, String rule, boolean decides, List<AtomCoverage> atoms) {
    public RuleCoverage {
        atoms = List.copyOf(atoms);
    }

    /** Canonical form: text, booleans, lists and maps. */
    public Map<String, Object> toMap() {
        List<Map<String, Object>> comparisons = new ArrayList<>();
        atoms.forEach(atom -> comparisons.add(new TreeMap<>(
                Map.of("comparison", atom.comparison(), "whenTrue", atom.whenTrue(), "whenFalse", atom.whenFalse()))));
        return new TreeMap<>(Map.of("pack", pack, "rule", rule, "settles", decides, "comparisons", comparisons));
    }

    public int sides() {
        return 2 * atoms.size();
    }

    public int shown() {
        return atoms.stream().mapToInt(AtomCoverage::shown).sum();
    }
}
