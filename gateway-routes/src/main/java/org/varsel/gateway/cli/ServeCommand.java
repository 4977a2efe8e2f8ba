package org.varsel.gateway.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the gateway until it is told to stop. */
@Command(
        name = "serve",
        header = "Run the gateway on a home folder.",
        description = {
            "%nThe home folder holds varsel.yaml (ports, logs, law packs), keys/ and parties/; store/, log/, second/ and",
            "logs/ are made. Runs until SIGTERM or Ctrl-C, then ends what is under way."
        },
        footer = {"Example:", "  varsel serve --home /srv/varsel"})
final class ServeCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--home",
            required = true,
            paramLabel = "DIR",
            defaultValue = "${env:VARSEL_HOME}",
            description = "The home folder. Default: the environment variable VARSEL_HOME.")
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Option(names = "--check", description = "Only look whether the home folder is complete.")
    private boolean check;

    @Override
    public void run() {
        HomeFolder folder = new HomeFolder(home.toAbsolutePath().normalize());
        folder.requireComplete();
        if (check) {
            spec.commandLine().getOut().println(folder.path() + " is complete.");
            return;
        }
        GatewayStart.runUntilStopped(folder.path(), spec.commandLine().getOut());
    }
}
