package org.varsel.gateway.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import org.varsel.log.note.NoteSigner;

/** Makes the Ed25519 key that signs one log's checkpoints, and the verifier key line that others check them with. */
final class LogKey {
    private LogKey() {}

    /** Writes {@code log-<domain>.p8} and {@code log-<domain>.vkey} into the folder. */
    static void create(Path folder, LogOrigin log) {
        PrivateKey key = newKey(log);
        String verifier = new NoteSigner(key, log.origin()).verifier().line();
        Pem.write(folder.resolve("log-" + log.domain() + ".p8"), key);
        PrivateFile.write(
                folder.resolve("log-" + log.domain() + ".vkey"), (verifier + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static PrivateKey newKey(LogOrigin log) {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.CANNOT_WRITE, "The key of log " + log.domain() + " cannot be made.", e);
        }
    }
}
