package org.varsel.log.entry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.varsel.log.MissingAlgorithm;

/**
 * The slots of one entry: one for every field of the schema, in its order, sent or not. Each is salted from the entry's
 * seed, so that deleting the seed closes all of them for good. Knows values; only its digests go into an entry.
 */
public final class Slots {
    /** Bytes of a seed. A seed is random, belongs to one entry and lives only in the vault. */
    public static final int SEED_SIZE = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<Opening> openings;

    private Slots(List<Opening> openings) {
        this.openings = List.copyOf(openings);
    }

    public static byte[] newSeed() {
        byte[] seed = new byte[SEED_SIZE];
        RANDOM.nextBytes(seed);
        return seed;
    }

    public static Slots of(byte[] seed, List<SlotValue> values) {
        if (seed.length != SEED_SIZE) {
            throw new IllegalArgumentException("a seed has " + SEED_SIZE + " bytes");
        }
        Mac mac = keyed(seed);
        List<Opening> openings = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            openings.add(Opening.of(salt(mac, i), values.get(i)));
        }
        return new Slots(openings);
    }

    /** Salt of slot {@code i}: the first 16 bytes of HMAC-SHA-256(seed, "slot/" + i). */
    public static byte[] salt(byte[] seed, int i) {
        return salt(keyed(seed), i);
    }

    public int size() {
        return openings.size();
    }

    /** Digest of every slot, in order. */
    public List<String> digests() {
        return openings.stream().map(Opening::digest).toList();
    }

    public List<Opening> openings() {
        return openings;
    }

    public Opening opening(int i) {
        return openings.get(i);
    }

    public Optional<Opening> opening(String field) {
        return openings.stream()
                .filter(opening -> opening.value().field().equals(field))
                .findFirst();
    }

    /** Openings of the fields that left: what travels inside the sealed notice. */
    public List<Opening> released() {
        return openings.stream()
                .filter(opening -> opening.value().outcome().left())
                .toList();
    }

    private static Mac keyed(byte[] seed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new MissingAlgorithm("HmacSHA256", e);
        }
    }

    private static byte[] salt(Mac mac, int i) {
        return Arrays.copyOf(mac.doFinal(("slot/" + i).getBytes(StandardCharsets.US_ASCII)), Digests.SALT_SIZE);
    }
}
