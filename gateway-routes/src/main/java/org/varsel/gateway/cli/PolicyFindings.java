package org.varsel.gateway.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.varsel.policies.analysis.LawFinding;
import org.varsel.policies.analysis.Severity;
import org.varsel.schemas.json.StrictJson;

/** Findings about law packs, for people and as JSON; what fails a pack also fails the command. */
final class PolicyFindings {
    private final List<LawFinding> findings;

    PolicyFindings(List<LawFinding> findings) {
        this.findings = findings;
    }

    /** Prints what was asked for, a line for each finding and one for its case. */
    void print(PrintWriter out, boolean notes) {
        for (LawFinding finding : findings) {
            if (notes || finding.severity() != Severity.NOTE) {
                out.println(Plain.line(
                        "%-8s %-18s %s".formatted(finding.severity().word(), finding.analysis(), finding.subject())));
                out.println(Plain.line("  " + finding.says()));
                if (finding.shownBy() != null) {
                    out.println(Plain.line("  case: " + finding.shownBy()));
                }
                out.println(Plain.line("  at:   " + finding.where()));
            }
        }
        out.println(count(Severity.ERROR) + " errors, " + count(Severity.WARNING) + " warnings, " + count(Severity.NOTE)
                + " notes" + (notes || count(Severity.NOTE) == 0 ? "" : " (--notes shows them)"));
    }

    void printJson(PrintWriter out, Map<String, Object> more) {
        Map<String, Object> all = new TreeMap<>(more);
        all.put("findings", findings.stream().map(LawFinding::toMap).toList());
        out.println(StrictJson.tree(all));
    }

    /** Ends the command when there is an error among them. */
    void refuse() {
        if (count(Severity.ERROR) > 0) {
            throw CommandFailed.refused(
                    "The law has " + count(Severity.ERROR) + " errors; a pack with errors is not built.");
        }
    }

    private long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
