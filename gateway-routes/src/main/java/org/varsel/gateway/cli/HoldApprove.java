package org.varsel.gateway.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Agrees to a release. */
@Command(
        name = "approve",
        header = "Agree to the release of a waiting case, as a named officer with a reason.",
        description = "%nThe gateway decides everything again with this fact; only then it seals and sends.",
        footer = {
            "Example:",
            "  varsel hold approve CASE --as pst --officer 'Kari Demo' \\",
            "      --role 'duty lawyer' --reason 'No source at risk'"
        })
final class HoldApprove implements Runnable {
    @Mixin
    private HoldAnswer answer = new HoldAnswer();

    @Override
    public void run() {
        answer.send("release.agreed.v1");
    }
}
