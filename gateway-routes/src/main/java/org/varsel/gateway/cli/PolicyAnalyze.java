package org.varsel.gateway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.analysis.LawFinding;
import org.varsel.policies.analysis.PackAnalysis;
import org.varsel.policies.analysis.gap.Gap;
import org.varsel.policies.analysis.invariant.Invariant;
import org.varsel.policies.analysis.invariant.Invariants;
import org.varsel.policies.analysis.smt.SmtExport;
import org.varsel.policies.pack.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks packs everything that can be asked without a notice. */
@Command(
        name = "analyze",
        header = "Look for dead rules, contradictions, gaps and broken invariants in law packs.",
        description = {
            "%nLooks at every question and all facts; each finding comes with a case that shows it. Errors fail the command,",
            "as they fail the build."
        },
        footer = {"Example:", "  varsel policy analyze --packs policies/packs --gaps"})
final class PolicyAnalyze implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PolicyPacks packs = new PolicyPacks();

    @Option(names = "--notes", description = "Also what is as it was meant to be, such as floors that win.")
    private boolean notes;

    @Option(names = "--gaps", description = "Also which categories can leave at all, by message and recipient.")
    private boolean gaps;

    @Option(names = "--invariants", description = "Also what holds for every pack, and who keeps it.")
    private boolean invariants;

    @Option(
            names = "--smt",
            paramLabel = "DIR",
            description = "Also write the questions as SMT-LIB 2 scripts, each with the answer, for z3 or cvc5.")
    private @Nullable Path smt;

    @Option(names = "--json", description = "Print everything as JSON.")
    private boolean json;

    @Override
    public void run() {
        List<LawFinding> findings = new ArrayList<>();
        Map<String, List<Gap>> open = new LinkedHashMap<>();
        for (Pack pack : packs.law().packs()) {
            spec.commandLine().getErr().println("looking at " + pack.header().name() + " ...");
            PackAnalysis analysis = PackAnalysis.of(pack);
            findings.addAll(analysis.findings());
            open.put(pack.header().name(), analysis.gaps());
            if (smt != null) {
                write(smt, SmtExport.of(pack));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        PolicyFindings all = new PolicyFindings(findings);
        if (json) {
            Map<String, Object> more = new LinkedHashMap<>();
            open.forEach(
                    (pack, rows) -> more.put(pack, rows.stream().map(Gap::toMap).toList()));
            all.printJson(out, Map.of("gaps", more));
        } else {
            all.print(out, notes);
            if (gaps) {
                open.forEach((pack, rows) -> printGaps(out, pack, rows));
            }
            if (invariants) {
                printInvariants(out);
            }
        }
        all.refuse();
    }

    private static void write(Path folder, Map<String, String> scripts) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> script : scripts.entrySet()) {
                Files.writeString(folder.resolve(script.getKey()), script.getValue());
            }
        } catch (IOException e) {
            throw CommandFailed.usage("Cannot write to " + folder + "; check that it is a folder of yours.", e);
        }
    }

    private static void printGaps(PrintWriter out, String pack, List<Gap> rows) {
        out.println();
        out.println(pack + ": what can leave at all; every other field of these messages stays");
        int silent = 0;
        for (Gap row : rows) {
            if (row.open().isEmpty() && row.unverified().isEmpty()) {
                silent++;
            } else {
                String later = row.unverified().isEmpty()
                        ? ""
                        : "; once verified: " + String.join(", ", Gap.categories(row.unverified()));
                out.println("  %-26s -> %-30s %s (%d of %d fields)%s"
                        .formatted(
                                row.message(),
                                row.to(),
                                String.join(", ", Gap.categories(row.open())),
                                row.open().size(),
                                row.open().size()
                                        + row.unverified().size()
                                        + row.closed().size(),
                                later));
            }
        }
        out.println("  " + silent + " other pairs of message and recipient: nothing");
    }

    private static void printInvariants(PrintWriter out) {
        out.println();
        for (Invariant invariant : Invariants.all()) {
            out.println("%-4s %s%s"
                    .formatted(
                            invariant.id(),
                            invariant.says().get("en"),
                            invariant.policyFloor() ? " [policy floor: our choice]" : ""));
            if (invariant.keptByPack()) {
                out.println("     proved over every pack");
            }
            for (Invariant.Proof proof : invariant.gateway()) {
                out.println("     " + (proof.missing() ? "GAP: " : proof.test() + ": ") + proof.says());
            }
        }
    }
}
