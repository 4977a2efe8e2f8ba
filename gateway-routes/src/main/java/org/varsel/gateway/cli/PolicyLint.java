package org.varsel.gateway.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.varsel.policies.analysis.LawFinding;
import org.varsel.policies.analysis.PackAnalysis;
import org.varsel.policies.pack.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads packs and tells what shows at a glance. */
@Command(
        name = "lint",
        header = "Read law packs and tell their mistakes, with file and line.",
        description = {
            "%nUnknown facts, wrong types and unknown names stop the reading. Then: empty scopes, facts that no rule reads or",
            "nobody can state, and with --notes what is repealed or waits for its verification."
        },
        footer = {"Example:", "  varsel policy lint --packs policies/packs --notes"})
final class PolicyLint implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PolicyPacks packs = new PolicyPacks();

    @Option(names = "--notes", description = "Also what is as it was meant to be.")
    private boolean notes;

    @Option(names = "--json", description = "Print the findings as JSON, notes included.")
    private boolean json;

    @Override
    public void run() {
        List<LawFinding> findings = new ArrayList<>();
        for (Pack pack : packs.law().packs()) {
            findings.addAll(PackAnalysis.lint(pack));
        }
        PrintWriter out = spec.commandLine().getOut();
        PolicyFindings all = new PolicyFindings(findings);
        if (json) {
            all.printJson(out, Map.of());
        } else {
            all.print(out, notes);
        }
        all.refuse();
    }
}
