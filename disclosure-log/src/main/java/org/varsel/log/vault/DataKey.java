package org.varsel.log.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Key of one subject in one case. Lives in memory only as long as it is used: close it. Its wrapped form is what the key
 * store keeps, and deleting that form erases everything sealed under it.
 */
public final class DataKey implements AutoCloseable {
    static final int SIZE = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;
    private boolean closed;

    private DataKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static DataKey generate() {
        byte[] bytes = new byte[SIZE];
        RANDOM.nextBytes(bytes);
        return new DataKey(bytes);
    }

    /** Takes the array as its own. */
    static DataKey owning(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new VaultException("a data key has " + SIZE + " bytes");
        }
        return new DataKey(bytes);
    }

    /** The key for the JDK's ciphers. They keep a copy until the garbage collector takes it. */
    SecretKey secret() {
        return new SecretKeySpec(bytes(), "AES");
    }

    byte[] bytes() {
        if (closed) {
            throw new VaultException("this data key was closed");
        }
        return bytes;
    }

    /** Overwrites the key. */
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
        closed = true;
    }

    /** Never the key. */
    @Override
    public String toString() {
        return closed ? "data key, closed" : "data key";
    }
}
