package org.varsel.gateway.cli;

import java.io.PrintWriter;
import java.util.List;
import org.varsel.policies.LawBundle;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.trial.Finding;
import org.varsel.policies.trial.PackTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs what packs claim about themselves. */
@Command(
        name = "test",
        header = "Run the examples and scenarios of law packs.",
        footer = {"Example:", "  varsel policy test --packs policies/packs"})
final class PolicyTest implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PolicyPacks packs = new PolicyPacks();

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
    }
}
