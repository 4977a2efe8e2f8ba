package org.varsel.gateway.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Whose checkpoints to accept: the option {@code --log-key}, else the keys in the party's folder. */
final class LogKeys {
    @Option(
            names = "--log-key",
            paramLabel = "FILE",
            description = "File with a log's verifier key line; repeat for more. Default: log-keys/*.vkey of --as.")
    private List<Path> files = new ArrayList<>();

    List<String> of(AsParty party) {
        if (files.isEmpty()) {
            return party.isGiven() ? party.required().logKeys() : List.of();
        }
        return files.stream()
                .map(file -> new String(Input.bytes(file), StandardCharsets.UTF_8).strip())
                .toList();
    }
}
