package org.varsel.gateway.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.varsel.gateway.translate.logboek.DecisionLog;
import org.varsel.gateway.translate.logboek.DutchLog;
import org.varsel.gateway.translate.logboek.ExportedLog;
import org.varsel.gateway.translate.logboek.ProcessingLog;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.SignedNote;
import org.varsel.log.tile.LogFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a verified log in the form of another. */
@Command(
        name = "export",
        header = "Print an exported log as records of a Dutch log, one JSON object a line.",
        description = {
            "%nThe log is verified first; what was found goes to standard error, and a",
            "log that does not verify is not exported. ldv is Logboek Dataverwerkingen,",
            "one record a data subject; adl is the Authorization Decision Log, one record",
            "a decision. No personal data is in them: the log has none in clear."
        },
        footer = {
            "Example:",
            "  varsel log export home/log/nl-demo --as ldv --key nl-demo.vkey > ldv.jsonl",
            "  varsel log export home/log/nl-demo --as adl"
        })
final class LogExport implements Callable<Integer> {

    /** What it is exported as. */
    enum Form {
        LDV,
        ADL
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder with checkpoint and tile/.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--as", paramLabel = "ldv|adl", required = true, description = "ldv or adl.")
    @SuppressWarnings("NullAway.Init")
    private Form form;

    @Option(
            names = "--key",
            paramLabel = "FILE|LINE",
            description = "The log's verifier key; repeat for more. Default: the one in the folder.")
    private List<String> keys = new ArrayList<>();

    @Override
    public Integer call() {
        List<String> words = new ArrayList<>(List.of("verify", folder.toString()));
        keys.forEach(key -> words.addAll(List.of("--key", key)));
        int verified = LogVerification.aside(spec.commandLine(), words);
        if (verified == Exit.OK.code()) {
            print();
        }
        return verified;
    }

    private void print() {
        PrintWriter out = spec.commandLine().getOut();
        DutchLog log = form == Form.LDV ? new ProcessingLog() : new DecisionLog();
        ExportedLog.forEach(folder, head(), entry -> log.record(entry).ifPresent(out::println));
        out.flush();
    }

    /** Signature and size were verified just now. */
    private Checkpoint head() {
        return Checkpoint.parse(new LogFolder(folder)
                .checkpoint()
                .map(SignedNote::text)
                .orElseThrow(() -> CommandFailed.refused("The log lost its checkpoint while it was read.")));
    }
}
