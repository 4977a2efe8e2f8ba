package org.varsel.gateway.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.analysis.coverage.AtomCoverage;
import org.varsel.policies.analysis.coverage.Coverage;
import org.varsel.policies.analysis.coverage.RuleCoverage;
import org.varsel.schemas.json.StrictJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what the examples and scenarios of packs try. */
@Command(
        name = "coverage",
        header = "Tell which rules and comparisons no example or scenario tries.",
        description = {
            "%nA comparison is tried when some case shows that the rule would say otherwise were it not true, and another that",
            "it would were it true (MC/DC). A rule is tried when it settles a field of some scenario, or its duty travels."
        },
        footer = {"Example:", "  varsel policy coverage --packs policies/packs --missing"})
final class PolicyCoverage implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PolicyPacks packs = new PolicyPacks();

    @Option(names = "--missing", description = "Also what is not tried, with a case that would try it.")
    private boolean missing;

    @Option(names = "--json", description = "Print the coverage as JSON.")
    private boolean json;

    @Override
    public void run() {
        List<RuleCoverage> coverage = Coverage.of(packs.law());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(StrictJson.tree(
                    Map.of("rules", coverage.stream().map(RuleCoverage::toMap).toList())));
            return;
        }
        Map<String, List<RuleCoverage>> byPack = new TreeMap<>();
        coverage.forEach(rule -> byPack.merge(rule.pack(), List.of(rule), PolicyCoverage::both));
        byPack.forEach((pack, rules) -> {
            long deciding = rules.stream().filter(RuleCoverage::decides).count();
            int shown = rules.stream().mapToInt(RuleCoverage::shown).sum();
            int sides = rules.stream().mapToInt(RuleCoverage::sides).sum();
            out.println(
                    "%-8s %3d of %3d rules settle something in a scenario, %3d of %3d sides of comparisons are tried"
                            .formatted(pack, deciding, rules.size(), shown, sides));
        });
        if (missing) {
            coverage.forEach(rule -> print(out, rule));
        }
    }

    private static void print(PrintWriter out, RuleCoverage rule) {
        if (!rule.decides()) {
            out.println(rule.rule() + " settles nothing in any scenario");
        }
        for (AtomCoverage atom : rule.atoms()) {
            side(out, rule, atom, "true", atom.whenTrue(), atom.toShowTrue());
            side(out, rule, atom, "false", atom.whenFalse(), atom.toShowFalse());
        }
    }

    private static void side(
            PrintWriter out,
            RuleCoverage rule,
            AtomCoverage atom,
            String side,
            boolean shown,
            @Nullable Map<String, Object> wouldShow) {
        if (!shown) {
            out.println(Plain.line(rule.rule() + ": " + atom.comparison() + " when " + side
                    + (wouldShow == null ? ", which never matters" : ", for instance " + wouldShow)));
        }
    }

    private static List<RuleCoverage> both(List<RuleCoverage> some, List<RuleCoverage> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
