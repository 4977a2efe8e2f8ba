package org.varsel.gateway.hostile;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Gateways beside the one of all other attacks, each started when it is first asked for. */
final class OtherGateways implements AutoCloseable {
    private final Path folder;
    private @Nullable RevokedParties revoked;
    private @Nullable Scene ended;

    OtherGateways(Path folder) {
        this.folder = folder;
    }

    /** Its authority has revoked certificates. */
    RevokedParties revoked() {
        if (revoked == null) {
            revoked = new RevokedParties(folder.resolve("revoked"));
        }
        return revoked;
    }

    /** Its law has ended. */
    Scene ended() {
        if (ended == null) {
            Path itsFolder = folder.resolve("ended");
            ended = new Scene(itsFolder, "--varsel.policies.packs=" + LawAttacks.endedPacks(itsFolder));
        }
        return ended;
    }

    @Override
    public void close() {
        if (revoked != null) {
            revoked.close();
        }
        if (ended != null) {
            ended.close();
        }
    }
}
