package org.varsel.gateway.party;

import java.util.List;
import org.varsel.gateway.TestHome;

/** The registry of a test's home. */
public final class PartyRegistries {

    private PartyRegistries() {}

    public static PartyRegistry of(TestHome home) {
        return new FolderRegistry(home.parties(), List.of("no-eos", "no-datatilsynet"));
    }
}
