package org.varsel.log.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.varsel.log.MissingAlgorithm;

/**
 * One sealed value: version, nonce, AES-256-GCM ciphertext with its tag. The version and the caller's associated data are
 * authenticated, so a sealed value opens only in the row it was sealed for.
 */
public final class Envelope {
    /** AES-256-GCM, 12 random bytes of nonce, 16 bytes of tag. */
    private static final byte VERSION = 1;

    private static final int NONCE_SIZE = 12;
    private static final int TAG_BITS = 128;
    private static final int OVERHEAD = 1 + NONCE_SIZE + TAG_BITS / 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelope() {}

    /**
     * Seals under a key.
     *
     * @param associated where the value belongs (table, row, column): needed again to open it
     */
    public static byte[] seal(DataKey key, byte[] plaintext, byte[] associated) {
        return seal(key.secret(), plaintext, associated);
    }

    /**
     * Opens what {@link #seal} made under the same key for the same place.
     *
     * @throws VaultException when it was changed, moved, or sealed under another key
     */
    public static byte[] open(DataKey key, byte[] sealed, byte[] associated) {
        return open(key.secret(), sealed, associated);
    }

    static byte[] seal(SecretKey key, byte[] plaintext, byte[] associated) {
        byte[] nonce = new byte[NONCE_SIZE];
        RANDOM.nextBytes(nonce);
        ByteBuffer sealed =
                ByteBuffer.allocate(plaintext.length + OVERHEAD).put(VERSION).put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(ByteBuffer.wrap(plaintext), sealed);
        } catch (GeneralSecurityException e) {
            throw new VaultException("the value could not be sealed", e);
        }
        return sealed.array();
    }

    static byte[] open(SecretKey key, byte[] sealed, byte[] associated) {
        if (sealed.length < OVERHEAD || sealed[0] != VERSION) {
            throw new VaultException("the sealed value is cut short or of a version that is not known here");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_SIZE);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, associated)
                    .doFinal(sealed, 1 + NONCE_SIZE, sealed.length - 1 - NONCE_SIZE);
        } catch (GeneralSecurityException e) {
            throw new VaultException("the sealed value was changed, moved, or sealed under another key", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        Cipher cipher;
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new MissingAlgorithm("AES/GCM/NoPadding", e);
        }
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {VERSION});
        cipher.updateAAD(associated);
        return cipher;
    }
}
