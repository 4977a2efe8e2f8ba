package org.varsel.log.verify;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.log.MalformedEncoding;
import org.varsel.log.StrictBase64;
import org.varsel.log.entry.CanonicalJson;
import org.varsel.log.entry.Digests;
import org.varsel.log.entry.MalformedJson;

/** A notice as it arrived: the CloudEvent with seal, logged entry, salt and proof in its data. */
final class Delivery {
    private final String id;
    private final String type;
    private final byte[] jwe;
    private final byte[] entry;
    private final byte[] salt;
    private final String proof;

    private Delivery(Map<String, @Nullable Object> event, Map<?, ?> data) throws Malformed {
        this.id = text(event, "id");
        this.type = text(event, "type");
        this.jwe = text(data, "jwe").getBytes(StandardCharsets.UTF_8);
        this.proof = text(data, "proof");
        try {
            this.entry = StrictBase64.decode(text(data, "entry"));
            this.salt = StrictBase64.decodeUrl(text(data, "msgsalt"));
        } catch (MalformedEncoding e) {
            throw new Malformed("data.entry is base64 and data.msgsalt base64url: one of them is " + e.getMessage());
        }
        if (salt.length != Digests.SALT_SIZE) {
            throw new Malformed("data.msgsalt has " + Digests.SALT_SIZE + " bytes");
        }
    }

    static Delivery parse(byte[] json) throws Malformed {
        try {
            Map<String, @Nullable Object> event = CanonicalJson.parseObject(json);
            if (event.get("data") instanceof Map<?, ?> data) {
                return new Delivery(event, data);
            }
            throw new Malformed("the delivery has no object data");
        } catch (MalformedJson e) {
            throw new Malformed("the delivery is " + e.getMessage());
        }
    }

    String id() {
        return id;
    }

    /** CloudEvents type, {@code org.varsel.<type>.v<version>}. */
    String type() {
        return type;
    }

    byte[] entry() {
        return entry;
    }

    String proof() {
        return proof;
    }

    /** What the entry's {@code msg} must be. */
    String messageDigest() {
        return Digests.message(salt, jwe);
    }

    private static String text(Map<?, ?> from, String name) throws Malformed {
        if (from.get(name) instanceof String text) {
            return text;
        }
        throw new Malformed("the delivery has no text " + name);
    }
}
