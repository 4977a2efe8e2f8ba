package org.varsel.gateway.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs and seals a notice; another program sends it. */
@Command(
        name = "sign",
        header = "Check, sign and seal a notice; print the CloudEvent that the gateway takes.",
        description = {
            "%nThe notice is checked against its schema and signed as it is: nothing is filled in. It is sealed to the",
            "gateway, so that what is printed may travel through any channel."
        },
        footer = {
            "Example:",
            "  varsel sign notice.json --as pst | curl --cert pst/tls.pem --key pst/tls-key.pem \\",
            "      --cacert pst/trust.pem -H 'Content-Type: application/cloudevents+json' \\",
            "      --data-binary @- https://127.0.0.1:8443/api/v1/notices"
        })
final class SignCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The notice as JSON (or see --format), or - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private Signing signing = new Signing();

    @Override
    public void run() {
        spec.commandLine().getOut().println(signing.envelope(signing.read(file)).event());
    }
}
