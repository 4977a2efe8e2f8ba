package org.varsel.gateway.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.keys.Pki;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an authority. */
@Command(
        name = "init",
        header = "Make a certificate authority in a new folder.",
        description =
                "%nWrites ca.p12, ca.pem, password and register, readable by you alone. Keep the folder away from the gateway.",
        footer = {"Example:", "  varsel keys init ca --name 'Bergen test authority'"})
final class KeysInit implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder to make.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "Varsel authority",
            description = "Name of the authority; random digits are added. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = "--answers-at",
            paramLabel = "URL",
            description = {
                "Where 'varsel keys respond' will say which certificates are revoked; stands in each of them.",
                "Without it nobody can be asked, and gateways accept them only when configured so."
            })
    private @Nullable URI answersAt;

    @Override
    public void run() {
        if (answersAt != null && !answersAt.toString().matches("https?://[^/?#@]+/([^?#]*/)?")) {
            throw CommandFailed.usage("--answers-at must be an http or https address that ends in a slash.");
        }
        Pki pki = Pki.create(folder, name, InstantSource.system(), answersAt);
        spec.commandLine().getOut().println(KeySheet.of(folder.resolve("ca.pem").toString(), pki.authority()));
    }
}
