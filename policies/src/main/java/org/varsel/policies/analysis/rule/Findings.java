package org.varsel.policies.analysis.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.SourcePosition;
import org.varsel.policies.analysis.Case;
import org.varsel.policies.analysis.LawFinding;
import org.varsel.policies.analysis.Severity;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;

/** Collects what the analyses of one pack find. */
final class Findings {
    private final Pack pack;
    private final List<LawFinding> found = new ArrayList<>();

    Findings(Pack pack) {
        this.pack = pack;
    }

    void rule(Severity severity, String analysis, Rule rule, String says, @Nullable Case shownBy) {
        found.add(new LawFinding(severity, analysis, pack.header().name(), rule.id(), says, shownBy, rule.where()));
    }

    void fact(Severity severity, String analysis, String fact, String says) {
        SourcePosition file = new SourcePosition("packs/" + pack.header().name() + "/facts.yaml", 1, 1);
        found.add(new LawFinding(severity, analysis, pack.header().name(), fact, says, null, file));
    }

    List<LawFinding> all() {
        return found;
    }
}
