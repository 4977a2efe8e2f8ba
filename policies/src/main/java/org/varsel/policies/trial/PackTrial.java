package org.varsel.policies.trial;

import java.util.ArrayList;
import java.util.List;
import org.varsel.policies.LawBundle;
import org.varsel.policies.engine.CompiledPack;
import org.varsel.policies.engine.RuleAlone;
import org.varsel.policies.pack.Example;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Scenario;

/** Runs what a pack claims about itself. */
public final class PackTrial {
    private PackTrial() {}

    /** Every example and scenario that does not hold; empty when the packs do what they say. */
    public static List<Finding> run(LawBundle bundle) {
        List<Finding> findings = new ArrayList<>();
        for (Pack pack : bundle.packs()) {
            RuleAlone alone = new RuleAlone(new CompiledPack(pack));
            for (Rule rule : pack.rules()) {
                rule.examples().forEach(example -> check(alone, rule, example, findings));
            }
            for (Scenario scenario : pack.scenarios()) {
                findings.addAll(new ScenarioTrial(bundle, pack, scenario).run());
            }
        }
        return List.copyOf(findings);
    }

    private static void check(RuleAlone alone, Rule rule, Example example, List<Finding> findings) {
        Example.Expectation found = alone.says(rule, example);
        if (found != example.expect()) {
            findings.add(
                    new Finding(example.where(), rule.id(), example.expect().word(), found.word()));
        }
    }
}
