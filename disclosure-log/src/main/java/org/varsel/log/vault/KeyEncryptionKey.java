package org.varsel.log.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * Wraps data keys. Each wrapped key names the alias it was wrapped under, so that survivors can be wrapped anew under the
 * next one and the old one destroyed. Immutable and safe for threads.
 */
public final class KeyEncryptionKey {
    private static final byte VERSION = 1;
    private static final int MAX_ALIAS = 127;

    private final String alias;
    private final SecretKey key;

    KeyEncryptionKey(String alias, SecretKey key) {
        this.alias = requireAlias(alias);
        this.key = key;
    }

    /**
     * Loads the key from a PKCS#12 file.
     *
     * @throws VaultException when the file cannot be opened or holds no AES-256 key of that alias
     */
    public static KeyEncryptionKey fromPkcs12(Path file, char[] password, String alias) {
        return new KeyEncryptionKey(alias, KeyFile.read(file, password, alias));
    }

    /** Makes a new PKCS#12 file with one new key, readable by its owner alone. Never replaces a file. */
    public static KeyEncryptionKey createPkcs12(Path file, char[] password, String alias) {
        requireAlias(alias);
        return new KeyEncryptionKey(alias, KeyFile.create(file, password, alias));
    }

    public String alias() {
        return alias;
    }

    /**
     * Wraps a data key for the place where it will be kept.
     *
     * @param associated whose key it is: needed again to unwrap, so that wrapped keys cannot be swapped
     * @return version, length and bytes of the alias, envelope
     */
    public byte[] wrap(DataKey dataKey, byte[] associated) {
        byte[] header = header();
        byte[] sealed = Envelope.seal(key, dataKey.bytes(), associated(header, associated));
        return ByteBuffer.allocate(header.length + sealed.length)
                .put(header)
                .put(sealed)
                .array();
    }

    /**
     * Unwraps what this key wrapped.
     *
     * @throws VaultException when another key wrapped it, or it was changed or moved
     */
    public DataKey unwrap(byte[] wrapped, byte[] associated) {
        String named = aliasOf(wrapped);
        if (!named.equals(alias)) {
            throw new VaultException("this data key was wrapped under " + named + ", not under " + alias);
        }
        byte[] header = header();
        byte[] sealed = Arrays.copyOfRange(wrapped, header.length, wrapped.length);
        return DataKey.owning(Envelope.open(key, sealed, associated(header, associated)));
    }

    /** The alias of the key that wrapped this. */
    public static String aliasOf(byte[] wrapped) {
        if (wrapped.length < 2 || wrapped[0] != VERSION || wrapped[1] < 1 || wrapped.length < 2 + wrapped[1]) {
            throw new VaultException("the wrapped key is cut short or of a version that is not known here");
        }
        return requireAlias(new String(wrapped, 2, wrapped[1], StandardCharsets.US_ASCII));
    }

    private byte[] header() {
        byte[] name = alias.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + name.length)
                .put(VERSION)
                .put((byte) name.length)
                .put(name)
                .array();
    }

    private static byte[] associated(byte[] header, byte[] associated) {
        return ByteBuffer.allocate(header.length + associated.length)
                .put(header)
                .put(associated)
                .array();
    }

    private static String requireAlias(String alias) {
        if (alias.isEmpty() || alias.length() > MAX_ALIAS || !alias.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new VaultException("the alias of a key is 1 to " + MAX_ALIAS + " visible ASCII characters");
        }
        return alias;
    }
}
