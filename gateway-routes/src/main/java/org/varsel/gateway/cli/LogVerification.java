package org.varsel.gateway.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.varsel.log.verify.VerifyCommands;
import picocli.CommandLine;

/** Runs the stand-alone verifier with this command line's streams; its exit codes are ours. */
final class LogVerification {
    private LogVerification() {}

    static int run(CommandLine command, List<String> words) {
        return run(command, command.getOut(), words);
    }

    /** The same with everything on standard error, for a command that prints something else. */
    static int aside(CommandLine command, List<String> words) {
        return run(command, command.getErr(), words);
    }

    private static int run(CommandLine command, PrintWriter to, List<String> words) {
        try (PrintStream out = new PrintStream(new Lines(to), true, StandardCharsets.UTF_8);
                PrintStream err = new PrintStream(new Lines(command.getErr()), true, StandardCharsets.UTF_8)) {
            return new VerifyCommands(out, err).run(words.toArray(new String[0]));
        }
    }

    /** Hands bytes on as text whenever they are flushed. */
    private static final class Lines extends ByteArrayOutputStream {
        private final PrintWriter to;

        Lines(PrintWriter to) {
            this.to = to;
        }

        @Override
        public synchronized void flush() {
            to.print(toString(StandardCharsets.UTF_8));
            to.flush();
            reset();
        }
    }
}
