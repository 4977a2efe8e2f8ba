package org.varsel.log.tree;

import java.util.Arrays;
import java.util.HexFormat;
import org.varsel.log.MalformedEncoding;
import org.varsel.log.StrictBase64;

/** One SHA-256 value of a tree: 32 bytes, never another length, immutable. */
public final class Hash {
    public static final int SIZE = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the array as its own; for arrays that nobody else keeps. */
    static Hash owning(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new MalformedEncoding("a tree hash has " + SIZE + " bytes, not " + bytes.length);
        }
        return new Hash(bytes);
    }

    public static Hash of(byte[] bytes) {
        return owning(bytes.clone());
    }

    public static Hash ofBase64(String text) {
        return owning(StrictBase64.decode(text));
    }

    public static Hash ofHex(String text) {
        try {
            return owning(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException e) {
            throw new MalformedEncoding("a tree hash in hexadecimal has " + 2 * SIZE + " digits");
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The array itself: callers in this package only read it. */
    byte[] raw() {
        return bytes;
    }

    boolean is(byte[] hash) {
        return Arrays.equals(bytes, hash);
    }

    public String base64() {
        return StrictBase64.encode(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && is(hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
