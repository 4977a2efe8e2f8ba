package org.varsel.gateway.cli;

import picocli.CommandLine.Command;

/** Asks the law. */
@Command(
        name = "policy",
        header = "Ask the law packs what may leave, and why; analyse, build, sign and activate law.",
        subcommands = {
            PolicyExplain.class,
            PolicyLint.class,
            PolicyTest.class,
            PolicyAnalyze.class,
            PolicyCoverage.class,
            PolicyDiff.class,
            PolicyBook.class,
            PolicyReplay.class,
            PolicyBuild.class,
            PolicySign.class,
            PolicyActivate.class
        },
        footer = {
            "Example:",
            "  varsel policy explain --type returnee.notified.v1 --from police --to municipality.prevention_officer"
        })
final class PolicyCommand extends Group {}
