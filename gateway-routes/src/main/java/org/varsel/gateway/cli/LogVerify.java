package org.varsel.gateway.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a whole log. */
@Command(
        name = "verify",
        header = "Check an exported log: its signature, every tile, every entry.",
        description = {
            "%nNames what is wrong: the entry, or the tile and the range that it covers. Without --key the key in the folder",
            "is used, which shows that the folder is whole, not whose it is."
        },
        footer = {"Example:", "  varsel log verify home/log/no-eos --key pst/log-keys/no-eos.vkey"})
final class LogVerify implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder with checkpoint and tile/.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--key",
            paramLabel = "FILE|LINE",
            description = "The log's verifier key: a file, or the line itself.")
    private @Nullable String key;

    @Override
    public Integer call() {
        List<String> words = new ArrayList<>(List.of("verify", folder.toString()));
        if (key != null) {
            words.addAll(List.of("--key", key));
        }
        return LogVerification.run(spec.commandLine(), words);
    }
}
