package org.varsel.log.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.log.MalformedEncoding;
import org.varsel.log.StrictBase64;
import org.varsel.log.entry.CanonicalJson;
import org.varsel.log.entry.Digests;
import org.varsel.log.entry.MalformedJson;

/** A notice as it arrived: the CloudEvent with seal, logged entry, salt and proof in its data. */
final class Delivery {
    private static final List<String> SEALED = List.of("jwe", "xml", "cms");

    private final String id;
    private final String type;
    private final String sealedMember;
    private final byte[] sealed;
    private final byte[] entry;
    private final byte[] salt;
    private final String proof;

    private Delivery(Map<String, @Nullable Object> event, Map<?, ?> data) throws Malformed {
        this.id = text(event, "id");
        this.type = text(event, "type");
        String member = sealedMember(data);
        this.sealedMember = "data." + member;
        this.sealed = sealed(member, text(data, member));
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

    /** Where the sealed bytes stood. */
    String sealedMember() {
        return sealedMember;
    }

    /** What the entry's {@code msg} must be. */
    String messageDigest() {
        return Digests.message(salt, sealed);
    }

    private static String sealedMember(Map<?, ?> data) throws Malformed {
        List<String> found = SEALED.stream().filter(data::containsKey).toList();
        if (found.size() != 1) {
            throw new Malformed("data holds exactly one of " + String.join(", ", SEALED));
        }
        return found.get(0);
    }

    /** The bytes that were logged: a compact JWE as it stands; an encrypted XML document or CMS in base64. */
    private static byte[] sealed(String member, String text) throws Malformed {
        if (member.equals(SEALED.get(0))) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return StrictBase64.decode(text);
        } catch (MalformedEncoding e) {
            throw new Malformed("data." + member + " is base64, and is " + e.getMessage());
        }
    }

    private static String text(Map<?, ?> from, String name) throws Malformed {
        if (from.get(name) instanceof String text) {
            return text;
        }
        throw new Malformed("the delivery has no text " + name);
    }
}
