package org.varsel.gateway.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Vetoes a release. */
@Command(
        name = "refuse",
        header = "Refuse the release of a waiting case, as a named officer with a reason.",
        description = "%nNothing of the case leaves.",
        footer = {
            "Example:",
            "  varsel hold refuse CASE --as pst --officer 'Kari Demo' \\",
            "      --role 'duty lawyer' --reason 'Source at risk'"
        })
final class HoldRefuse implements Runnable {
    @Mixin
    private HoldAnswer answer = new HoldAnswer();

    @Override
    public void run() {
        answer.send("release.vetoed.v1");
    }
}
