package org.varsel.policies.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.varsel.policies.analysis.gap.Gap;
import org.varsel.policies.analysis.gap.Gaps;
import org.varsel.policies.analysis.invariant.Invariants;
import org.varsel.policies.analysis.rule.RuleAnalysis;
import org.varsel.policies.analysis.situation.LawModel;
import org.varsel.policies.pack.Pack;

/**
 * Everything that can be found out about one pack without a notice.
 *
 * @param findings the gravest first
 * @param gaps what can leave at all, by message and recipient
 */
public record PackAnalysis(Pack pack, List<LawFinding> findings, List<Gap> gaps) {
    public PackAnalysis {
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
    }

    /** Every analysis and every invariant. */
    public static PackAnalysis of(Pack pack) {
        LawModel model = LawModel.of(pack.rules(), List.of(), pack.header().examplesOn());
        List<LawFinding> findings = new ArrayList<>(RuleAnalysis.lint(pack));
        findings.addAll(RuleAnalysis.analyse(pack, model));
        findings.addAll(Invariants.check(pack));
        findings.sort(Comparator.comparing(LawFinding::severity)
                .thenComparing(LawFinding::analysis)
                .thenComparing(LawFinding::subject));
        return new PackAnalysis(pack, findings, Gaps.of(pack, model));
    }

    /** What shows at a glance; fast enough for every key stroke. */
    public static List<LawFinding> lint(Pack pack) {
        return RuleAnalysis.lint(pack);
    }

    /** Whether the pack may be built. */
    public boolean passes() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
