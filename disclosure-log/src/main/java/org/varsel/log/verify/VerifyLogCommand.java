package org.varsel.log.verify;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.varsel.log.note.Checkpoint;

/** Prints the verification of an exported log. */
final class VerifyLogCommand {
    private final PrintStream out;
    private final PrintStream err;

    VerifyLogCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(Path folder, Keys keys) {
        if (!Files.isDirectory(folder)) {
            err.println("error: " + folder + " is not a folder");
            return VerifyCommands.USAGE;
        }
        if (!keys.own()) {
            err.println("note: the key is the one in the folder itself; it does not show whose log this is");
        }
        LogReport report = LogVerifier.verify(folder, keys.verifiers());
        Checkpoint head = report.checkpoint();
        if (head != null) {
            out.println("log     " + head.origin());
            out.println("entries " + head.size());
            out.println("root    " + head.root().base64());
        }
        report.faults().forEach(fault -> out.println("FAULT   " + fault));
        long hidden = report.faultCount() - report.faults().size();
        if (hidden > 0) {
            out.println("FAULT   and " + hidden + " more");
        }
        out.println(report.ok() ? "result  verified" : "result  NOT verified, faults: " + report.faultCount());
        return report.ok() ? VerifyCommands.OK : VerifyCommands.FAILED;
    }
}
