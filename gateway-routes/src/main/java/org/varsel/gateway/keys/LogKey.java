package org.varsel.gateway.keys;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Makes the Ed25519 key that signs one log's checkpoints, and the verifier key line that others check them with. */
final class LogKey {
    /** Signature type of Ed25519 in C2SP signed-note. */
    private static final byte ED25519 = 0x01;

    private LogKey() {}

    /** Writes {@code log-<domain>.p8} and {@code log-<domain>.vkey} into the folder. */
    static void create(Path folder, LogOrigin log) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Pem.write(folder.resolve("log-" + log.domain() + ".p8"), pair.getPrivate());
            PrivateFile.write(
                    folder.resolve("log-" + log.domain() + ".vkey"),
                    (verifierKey(log.origin(), pair.getPublic()) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.CANNOT_WRITE, "The key of log " + log.domain() + " cannot be made.", e);
        }
    }

    /** {@code name+hex(keyId)+base64(type || key)}; keyId is the first 4 bytes of SHA-256(name, line feed, type, key). */
    static String verifierKey(String name, PublicKey key) throws GeneralSecurityException {
        byte[] spki = key.getEncoded();
        byte[] typed = new byte[33];
        typed[0] = ED25519;
        System.arraycopy(spki, spki.length - 32, typed, 1, 32);

        ByteArrayOutputStream identified = new ByteArrayOutputStream();
        identified.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
        identified.writeBytes(typed);
        byte[] id = MessageDigest.getInstance("SHA-256").digest(identified.toByteArray());

        return name + "+" + HexFormat.of().formatHex(Arrays.copyOf(id, 4)) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
