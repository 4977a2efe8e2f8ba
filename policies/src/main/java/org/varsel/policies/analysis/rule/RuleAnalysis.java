package org.varsel.policies.analysis.rule;

import java.util.List;
import org.varsel.policies.analysis.LawFinding;
import org.varsel.policies.analysis.situation.LawModel;
import org.varsel.policies.pack.Pack;

/** Every question about single rules and facts, one after the other. */
public final class RuleAnalysis {
    private RuleAnalysis() {}

    /** What shows without asking under which facts a rule holds. */
    public static List<LawFinding> lint(Pack pack) {
        Findings findings = new Findings(pack);
        new Standing(findings).look(pack);
        new FactUse(findings).look(pack);
        return List.copyOf(findings.all());
    }

    /** What shows only when all questions and all facts are looked at. */
    public static List<LawFinding> analyse(Pack pack, LawModel model) {
        Findings findings = new Findings(pack);
        new Conditions(findings).look(model);
        new DeniedPermits(findings).look(model);
        new Overlaps(findings).look(model);
        new IdleRules(findings).look(model);
        return List.copyOf(findings.all());
    }
}
