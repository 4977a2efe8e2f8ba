package org.varsel.log.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.varsel.log.Sha256;

/** Names and ids of keys as the signed-note specification defines them. */
final class KeyName {
    static final byte ED25519 = 0x01;
    static final int ID_SIZE = 4;
    private static final int MAX_LENGTH = 255;

    private KeyName() {}

    /** A key name is not empty and has neither white space, nor plus sign, nor control characters. */
    static String require(String name) {
        boolean bad = name.isEmpty()
                || name.length() > MAX_LENGTH
                || name.codePoints().anyMatch(KeyName::forbidden);
        if (bad) {
            throw new MalformedNote("a key name is 1 to " + MAX_LENGTH + " characters without spaces or plus signs");
        }
        return name;
    }

    /** First four bytes of SHA-256(name, line feed, type, public key). */
    static byte[] id(String name, byte type, byte[] publicKey) {
        byte[] prefix = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Sha256.of(prefix, new byte[] {type}, publicKey), ID_SIZE);
    }

    static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }

    private static boolean forbidden(int c) {
        return c == '+'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE;
    }
}
