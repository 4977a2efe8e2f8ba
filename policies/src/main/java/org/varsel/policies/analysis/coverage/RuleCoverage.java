package org.varsel.policies.analysis.coverage;

import java.util.List;

/**
 * One rule.
 *
 * @param decides whether it settles a field, or bears on one, in some step of a scenario
 */
public record RuleCoverage(String pack, String rule, boolean decides, List<AtomCoverage> atoms) {
    public RuleCoverage {
        atoms = List.copyOf(atoms);
    }

    public int sides() {
        return 2 * atoms.size();
    }

    public int shown() {
        return atoms.stream().mapToInt(AtomCoverage::shown).sum();
    }
}
