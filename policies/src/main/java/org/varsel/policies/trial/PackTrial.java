package org.varsel.policies.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.varsel.policies.Decision;
import org.varsel.policies.LawBundle;
import org.varsel.policies.Question;
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
            CompiledPack compiled = new CompiledPack(pack);
            pack.rules().forEach(rule -> findings.addAll(examples(compiled, rule)));
            pack.scenarios().forEach(scenario -> findings.addAll(scenario(pack, scenario, bundle::decide)));
        }
        return List.copyOf(findings);
    }

    /** The examples of one rule that do not hold. */
    public static List<Finding> examples(CompiledPack pack, Rule rule) {
        RuleAlone alone = new RuleAlone(pack);
        List<Finding> findings = new ArrayList<>();
        for (Example example : rule.examples()) {
            Example.Expectation found = alone.says(rule, example);
            if (found != example.expect()) {
                findings.add(
                        new Finding(example.where(), rule.id(), example.expect().word(), found.word()));
            }
        }
        return findings;
    }

    /** What a scenario expects and this law does not do. */
    public static List<Finding> scenario(Pack pack, Scenario scenario, Function<Question, Decision> law) {
        return new ScenarioTrial(pack, scenario, law).run();
    }
}
