package org.varsel.gateway.party;

import java.nio.file.Path;
import java.util.List;

/** The parties of a folder, read once: for commands that look at a home while no gateway runs on it. */
public final class RegisteredParties {
    private RegisteredParties() {}

    /**
     * In the order of their identifiers.
     *
     * @param domains the names of the logs that there are
     * @throws PartyFileInvalid with line and column
     */
    public static List<Party> in(Path folder, List<String> domains) {
        return List.copyOf(Snapshot.load(folder, domains).parties().values());
    }
}
