package org.varsel.gateway.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.demo.Demo;
import org.varsel.gateway.demo.DemoFailure;
import org.varsel.gateway.demo.DemoOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays the main job with stand-ins for the parties, on this machine alone. */
@Command(
        name = "demo",
        header = "Play the main job with stand-in parties, on this machine.",
        description = {
            "%nMakes keys, starts a gateway and four parties as processes of their own, plays the scenarios, tells what",
            "left and why, and stays up for a look at the desk until Ctrl-C."
        },
        footer = {"Example:", "  varsel demo --check"})
final class DemoCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--check",
            description = "Hold what happened against the written expectations, then end: 0 when all hold, else 1.")
    private boolean check;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where to put everything; must be empty or not there. Default: a fresh temporary folder.")
    private @Nullable Path home;

    @Option(names = "--keep", description = "Leave the temporary folder when the demo ends.")
    private boolean keep;

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "The project's folder, for examples, expectations and stand-ins. Default: the one built in.")
    private @Nullable Path project;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + DemoOptions.DEFAULT_BASE_PORT,
            description = "First of the ports to use. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Override
    public Integer call() {
        try {
            return Demo.run(new DemoOptions(
                    check,
                    home,
                    keep,
                    project == null ? DemoOptions.thisProject() : project,
                    port,
                    DemoOptions.thisProgram(),
                    spec.commandLine().getOut(),
                    DemoOptions.wantsColour(Ansi.AUTO.enabled())));
        } catch (DemoFailure e) {
            spec.commandLine().getErr().println("varsel: " + e.getMessage());
            return e.exitCode();
        }
    }
}
