package org.varsel.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.keys.PartyFolder;
import picocli.CommandLine.Option;

/** Which party the user is: the option {@code --as}. */
final class AsParty {
    @Option(
            names = {"--as", "--profile"},
            paramLabel = "DIR",
            description = "Your party's folder, made by 'varsel keys party' or 'varsel demo'.")
    private @Nullable Path folder;

    boolean isGiven() {
        return folder != null;
    }

    PartyFolder required() {
        if (folder == null) {
            throw CommandFailed.usage("Who are you? Give your party's folder with --as DIR.");
        }
        if (!Files.isDirectory(folder)) {
            throw CommandFailed.usage("The folder of --as, " + folder + ", does not exist.");
        }
        return new PartyFolder(folder);
    }
}
