package org.varsel.gateway.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.varsel.policies.LawBundle;
import org.varsel.policies.analysis.difference.LawDifference;
import org.varsel.policies.analysis.difference.OutcomeChange;
import org.varsel.policies.analysis.difference.RuleChange;
import org.varsel.schemas.json.StrictJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two laws by what they decide. */
@Command(
        name = "diff",
        header = "Tell which situations get another outcome under another law.",
        description = {
            "%nCompares by what is decided and not by how it is written, over every question and all facts. What newly leaves",
            "comes first. Ends with 0 whether or not there is a difference."
        },
        footer = {"Example:", "  varsel policy diff --packs packs-2026 packs-2027"})
final class PolicyDiff implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PolicyPacks before = new PolicyPacks();

    @Parameters(paramLabel = "DIR", description = "Folder of the law packs to compare those of --packs with.")
    @SuppressWarnings("NullAway.Init")
    private Path after;

    @Option(names = "--json", description = "Print the difference as JSON.")
    private boolean json;

    @Override
    public void run() {
        LawBundle old = before.law();
        LawBundle now = PolicyPacks.read(after);
        LawDifference difference = LawDifference.between(old.packs(), now.packs());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(StrictJson.tree(map(old, now, difference)));
        } else {
            out.println("before " + old.digest());
            out.println("after  " + now.digest());
            print(out, difference);
        }
    }

    private static void print(PrintWriter out, LawDifference difference) {
        if (difference.isEmpty()) {
            out.println("no difference");
            return;
        }
        difference.rules().forEach(change -> out.println(Plain.line(change.law() + "  rule " + change)));
        difference.facts().forEach(change -> out.println(Plain.line(change.law() + "  fact " + change)));
        if (difference.outcomes().isEmpty()) {
            out.println("no situation gets another outcome");
        }
        for (OutcomeChange change : difference.outcomes()) {
            out.println(Plain.line(change.toString()));
            out.println(Plain.line("  case: " + change.shownBy()));
        }
    }

    private static Map<String, Object> map(LawBundle old, LawBundle now, LawDifference difference) {
        return new TreeMap<>(Map.of(
                "before", old.digest(),
                "after", now.digest(),
                "rules", difference.rules().stream().map(RuleChange::toMap).toList(),
                "facts", difference.facts().stream().map(RuleChange::toMap).toList(),
                "outcomes",
                        difference.outcomes().stream().map(OutcomeChange::toMap).toList()));
    }
}
