package org.varsel.policies.trial.mutation;

import java.util.List;
import java.util.Set;

/**
 * What became of the mutants of one pack.
 *
 * @param scenarios every scenario of the pack
 */
public record MutationReport(String pack, List<String> scenarios, List<Fate> fates) {
    public MutationReport {
        scenarios = List.copyOf(scenarios);
        fates = List.copyOf(fates);
    }

    /**
     * What killed a mutant.
     *
     * @param example an example of the rule, or of one that it takes away, fails
     * @param scenarios those that fail
     * @param invariants those that break; looked at only where nothing else noticed
     */
    public record Fate(Mutant mutant, boolean example, Set<String> scenarios, Set<String> invariants) {
        public Fate {
            scenarios = Set.copyOf(scenarios);
            invariants = Set.copyOf(invariants);
        }

        public boolean killed() {
            return example || !scenarios.isEmpty() || !invariants.isEmpty();
        }
    }

    public List<Mutant> survivors() {
        return fates.stream().filter(fate -> !fate.killed()).map(Fate::mutant).toList();
    }

    /** The share of mutants that something noticed, from 0 to 1. */
    public double killRate() {
        return fates.isEmpty() ? 1 : 1 - (double) survivors().size() / fates.size();
    }

    /** Scenarios without which every mutant that a scenario notices would still be noticed by another one. */
    public List<String> idleScenarios() {
        return scenarios.stream()
                .filter(scenario ->
                        fates.stream().noneMatch(fate -> fate.scenarios().equals(Set.of(scenario))))
                .toList();
    }
}
