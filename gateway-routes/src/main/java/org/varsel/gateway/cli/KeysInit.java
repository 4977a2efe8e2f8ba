package org.varsel.gateway.cli;

import java.nio.file.Path;
import java.time.InstantSource;
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
                "%nWrites ca.p12, ca.pem and password, readable by you alone. Keep the folder away from the gateway.",
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

    @Override
    public void run() {
        Pki pki = Pki.create(folder, name, InstantSource.system());
        spec.commandLine().getOut().println(KeySheet.of(folder.resolve("ca.pem").toString(), pki.authority()));
    }
}
