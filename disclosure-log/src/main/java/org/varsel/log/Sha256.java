package org.varsel.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over the parts one after the other, without joining them first. Safe for any number of threads. */
public final class Sha256 {
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::create);

    private Sha256() {}

    public static byte[] of(byte[]... parts) {
        MessageDigest digest = DIGEST.get();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new MissingAlgorithm("SHA-256", e);
        }
    }
}
