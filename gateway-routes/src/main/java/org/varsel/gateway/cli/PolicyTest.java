package org.varsel.gateway.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.varsel.policies.LawBundle;
import org.varsel.policies.analysis.invariant.Invariants;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.trial.Finding;
import org.varsel.policies.trial.PackTrial;
import org.varsel.policies.trial.mutation.MutationReport;
import org.varsel.policies.trial.mutation.MutationTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs what packs claim about themselves. */
@Command(
        name = "test",
        header = "Run the examples and scenarios of law packs.",
        description = {
            "%nWith --mutants each rule is also changed in one place after the other: an operator flipped, a condition dropped,",
            "a field list widened, a duty forgotten. An example, a scenario or an invariant must notice. What nothing noticed",
            "is listed; some of it changes nothing, because another rule holds it back anyway."
        },
        footer = {"Example:", "  varsel policy test --packs policies/packs"})
final class PolicyTest implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PolicyPacks packs = new PolicyPacks();

    @Option(
            names = "--mutants",
            description = "Also try whether a changed pack would be noticed. Takes seconds a pack.")
    private boolean mutants;

    @Override
    public void run() {
        LawBundle law = packs.law();
        List<Finding> findings = PackTrial.run(law);
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(Plain.line(finding.toString())));
        for (Pack pack : law.packs()) {
            long examples = pack.rules().stream()
                    .mapToLong(rule -> rule.examples().size())
                    .sum();
            out.println("%-8s %4d rules, %4d examples, %3d scenarios"
                    .formatted(
                            pack.header().name(),
                            pack.rules().size(),
                            examples,
                            pack.scenarios().size()));
        }
        if (!findings.isEmpty()) {
            throw CommandFailed.refused(findings.size() + " expectations do not hold.");
        }
        out.println("all hold");
        if (mutants) {
            law.packs().forEach(this::mutate);
        }
    }

    private void mutate(Pack pack) {
        spec.commandLine().getErr().println("changing " + pack.header().name());
        MutationReport report = new MutationTrial(Invariants::broken).run(pack);
        PrintWriter out = spec.commandLine().getOut();
        out.println("%-8s %4d changes, %s %% noticed, %d scenarios that notice nothing of their own"
                .formatted(
                        report.pack(),
                        report.fates().size(),
                        String.format(Locale.ROOT, "%.1f", 100 * report.killRate()),
                        report.idleScenarios().size()));
        report.survivors().forEach(mutant -> out.println("  not noticed: " + Plain.line(mutant.toString())));
        report.idleScenarios().forEach(scenario -> out.println("  idle: " + Plain.line(scenario)));
    }
}
