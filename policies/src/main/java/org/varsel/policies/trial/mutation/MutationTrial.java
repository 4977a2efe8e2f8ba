package org.varsel.policies.trial.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.varsel.policies.engine.CompiledPack;
import org.varsel.policies.engine.Decider;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Scenario;
import org.varsel.policies.trial.PackTrial;

/** Lets every mutant of a pack meet the pack's examples and scenarios, and the invariants. */
public final class MutationTrial {
    private final Function<Pack, ? extends Collection<String>> brokenInvariants;

    /** @param brokenInvariants the names of the invariants that a pack breaks; none of the pack itself */
    public MutationTrial(Function<Pack, ? extends Collection<String>> brokenInvariants) {
        this.brokenInvariants = brokenInvariants;
    }

    public MutationReport run(Pack pack) {
        List<MutationReport.Fate> fates = new ArrayList<>();
        for (Mutant mutant : Mutants.of(pack)) {
            fates.add(fate(mutant));
        }
        return new MutationReport(
                pack.header().name(),
                pack.scenarios().stream().map(Scenario::name).toList(),
                fates);
    }

    private MutationReport.Fate fate(Mutant mutant) {
        CompiledPack compiled = new CompiledPack(mutant.pack());
        Decider decider = new Decider(compiled, "");
        Set<String> scenarios = new TreeSet<>();
        for (Scenario scenario : mutant.pack().scenarios()) {
            if (!PackTrial.scenario(mutant.pack(), scenario, decider::decide).isEmpty()) {
                scenarios.add(scenario.name());
            }
        }
        boolean example = mutant.pack().rules().stream()
                .filter(rule -> concerns(rule, mutant))
                .anyMatch(rule -> !PackTrial.examples(compiled, rule).isEmpty());
        // The dearest question comes last: what something else noticed needs no proof.
        Set<String> invariants =
                example || !scenarios.isEmpty() ? Set.of() : new TreeSet<>(brokenInvariants.apply(mutant.pack()));
        return new MutationReport.Fate(mutant, example, scenarios, invariants);
    }

    /** Only rules whose answer the change can reach: the rule itself and those it takes away. */
    private static boolean concerns(Rule rule, Mutant mutant) {
        return rule.id().equals(mutant.rule()) || rule.unless().contains(mutant.rule());
    }
}
