package org.varsel.log.verify;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.varsel.log.DisclosureLogException;

/**
 * The commands of the verifier, for its own program and for any other command line. Prints to the streams it was given and
 * answers an exit code; it never ends the process.
 */
public final class VerifyCommands {
    public static final int OK = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;

    private static final String HELP =
            """
            Verifies a disclosure log, or notices received, offline.

              verify DIR [--key FILE|LINE]
                  Checks an exported log: signature, every tile, every entry.
              check-proof [--key FILE|LINE]... FILE|FOLDER...
                  Checks received notices: that each is in the log, unchanged. A folder is
                  searched for delivery.json; the disclosure.json beside one is compared
                  with the log field by field.

            --key   verifier key line (name+id+key), or a file of such lines. Get it from the
                    log's operator by a way of your own. Without it the file vkey in the folder
                    is used, which shows that the folder is whole, not whose it is.

            Exit codes: 0 verified, 1 verification failed, 2 wrong usage.
            """;

    private final PrintStream out;
    private final PrintStream err;

    public VerifyCommands(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs one command line. */
    public int run(String... args) {
        List<String> keys = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (arg.equals("--help") || arg.equals("-h")) {
                out.print(HELP);
                return OK;
            } else if (arg.equals("--key") && i + 1 < args.length) {
                keys.add(args[++i]);
            } else if (arg.startsWith("--key=")) {
                keys.add(arg.substring("--key=".length()));
            } else if (arg.startsWith("-")) {
                return usage(arg.equals("--key") ? "--key needs a file or a line" : "unknown option " + arg);
            } else {
                rest.add(arg);
            }
        }
        return rest.isEmpty() ? usage("no command given") : run(rest.get(0), rest.subList(1, rest.size()), keys);
    }

    /** Verifies an exported log. Without keys the folder's own is used, and said so. */
    public int verify(Path folder, List<String> keys) {
        return guarded(() -> new VerifyLogCommand(out, err).run(folder, Keys.of(keys, folder)));
    }

    /** Checks received notices. Without keys a file vkey in the first folder is used, and said so. */
    public int checkProof(List<Path> places, List<String> keys) {
        if (places.isEmpty()) {
            return usage("check-proof needs a file or folder");
        }
        return guarded(() -> new CheckProofCommand(out, err).run(places, Keys.of(keys, places.get(0))));
    }

    private int run(String command, List<String> places, List<String> keys) {
        return switch (command) {
            case "verify" ->
                places.size() == 1 ? verify(Path.of(places.get(0)), keys) : usage("verify needs one folder");
            case "check-proof" -> checkProof(places.stream().map(Path::of).toList(), keys);
            default -> usage("unknown command " + command);
        };
    }

    private int guarded(Command command) {
        try {
            return command.run();
        } catch (UnusableKeyOption e) {
            return usage(e.getMessage());
        } catch (DisclosureLogException e) {
            err.println("error: " + e.getMessage());
            return FAILED;
        }
    }

    private int usage(String what) {
        err.println("error: " + what);
        err.println("Try --help.");
        return USAGE;
    }

    private interface Command {
        int run();
    }
}
