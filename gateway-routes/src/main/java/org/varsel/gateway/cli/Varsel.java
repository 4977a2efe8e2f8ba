package org.varsel.gateway.cli;

import ch.qos.logback.classic.Level;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program. Ends with one of the numbers of {@link Exit}. */
@Command(
        name = "varsel",
        header = "Moves standardised notices between security services, police, prisons and municipalities.",
        description = {
            "%nNothing leaves without a rule, nothing leaves without a record, nothing is lost.",
            "The first command to try is 'varsel demo'."
        },
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            SignCommand.class,
            SendCommand.class,
            OpenCommand.class,
            TranslateCommand.class,
            ValidateCommand.class,
            HoldCommand.class,
            KeysCommand.class,
            PartyCommand.class,
            LogCommand.class,
            PolicyCommand.class,
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        descriptionHeading = "",
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done",
            " 1:refused by the gateway or the law, or something did not verify",
            " 2:wrong arguments, or a file or key of yours is missing or unusable",
            " 3:the gateway cannot be reached or cannot take anything now",
            "70:a fault of varsel itself"
        },
        footerHeading = "%n",
        scope = ScopeType.INHERIT)
public final class Varsel implements Runnable {

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "When something fails, also print where in the program.")
    private boolean stackTrace;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        quiet();
        PrintWriter err = utf8(System.err);
        System.exit(exitOf(commandLine().setOut(utf8(System.out)).setErr(err), err, args));
    }

    /** An error of the machine (no memory, a broken jar) also ends with a number and one line. */
    private static int exitOf(CommandLine varsel, PrintWriter err, String[] args) {
        try {
            return varsel.execute(args);
        } catch (LinkageError | VirtualMachineError e) {
            err.println("varsel: This program is damaged, or its machine too small for it: " + e);
            return Exit.INTERNAL.code();
        }
    }

    static CommandLine commandLine() {
        Failures failures = new Failures();
        return new CommandLine(new Varsel())
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    boolean wantsStackTrace() {
        return stackTrace;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }

    /** Libraries keep their small talk to themselves; {@code serve} sets up a log of its own. */
    private static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    /** JSON is UTF-8 whatever the machine's locale is. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
