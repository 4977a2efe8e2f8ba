package org.varsel.log.entry;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.varsel.log.Sha256;
import org.varsel.log.StrictBase64;

/** The digests that stand in entries, all of them over salted values: none can be found by trying a field's whole domain. */
public final class Digests {
    /** Bytes of every salt. */
    public static final int SALT_SIZE = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Digests() {}

    public static byte[] newSalt() {
        byte[] salt = new byte[SALT_SIZE];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** An entry's {@code msg}: base64url of SHA-256(salt, the exact sealed bytes). */
    public static String message(byte[] salt, byte[] sealed) {
        if (salt.length != SALT_SIZE) {
            throw new IllegalArgumentException("a message salt has " + SALT_SIZE + " bytes");
        }
        return StrictBase64.encodeUrl(Sha256.of(salt, sealed));
    }

    /** RFC 9901 section 4.2.3: base64url of SHA-256 over the ASCII of a disclosure. */
    static String disclosure(String disclosure) {
        return StrictBase64.encodeUrl(Sha256.of(disclosure.getBytes(StandardCharsets.US_ASCII)));
    }
}
