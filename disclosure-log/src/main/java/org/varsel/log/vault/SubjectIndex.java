package org.varsel.log.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.varsel.log.MissingAlgorithm;

/**
 * Look-up values by which a person's records are found without the person's number standing in any table: HMAC-SHA-256
 * under a key that serves nothing else. Without the key, trying every number finds nothing. Safe for threads.
 */
public final class SubjectIndex {
    private final SecretKeySpec key;

    /** Uses the data key's bytes; the caller may close it afterwards. */
    public SubjectIndex(DataKey key) {
        this.key = new SecretKeySpec(key.bytes(), "HmacSHA256");
    }

    /**
     * Look-up value of one way to name a person.
     *
     * @param kind of naming: {@code number}, {@code name-birth}
     * @param parts in a fixed order, normalised by the caller; told apart by their lengths
     * @return 32 bytes
     */
    public byte[] value(String kind, String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            update(mac, kind);
            for (String part : parts) {
                update(mac, part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new MissingAlgorithm("HmacSHA256", e);
        }
    }

    private static void update(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }
}
