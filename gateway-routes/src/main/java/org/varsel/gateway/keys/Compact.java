package org.varsel.gateway.keys;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compact form taken apart, strictly, before a JOSE library sees it: bounded length, the right number of parts, each
 * in the one canonical base64url spelling (so no two strings are the same message), a header that is a JSON object
 * made of known members only. Default deny: a member that nobody here reads is refused, which covers {@code crit},
 * {@code b64}, {@code zip}, {@code jwk}, {@code jku}, {@code x5u} and what the future invents.
 */
final class Compact {
    /** Characters of a whole compact form: a notice of 1 MiB, base64url twice over, with room to spare. */
    static final int MAX_LENGTH = 4 * 1024 * 1024;

    private static final int MAX_HEADER = 4096;

    private static final String NO_OBJECT = "The header is not a JSON object with each member once.";

    private static final ObjectReader HEADER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(new TypeReference<Map<String, Object>>() {});

    private final Map<String, Object> header;

    private Compact(Map<String, Object> header) {
        this.header = header;
    }

    static Compact read(String compact, int parts, Set<String> members) {
        if (compact.length() > MAX_LENGTH) {
            throw new JoseRefused(
                    FormRefused.Reason.TOO_LARGE, "The message is longer than " + MAX_LENGTH + " characters.");
        }
        List<String> split = split(compact, parts);
        if (split.get(0).length() > MAX_HEADER) {
            throw new JoseRefused(
                    FormRefused.Reason.TOO_LARGE, "The header is longer than " + MAX_HEADER + " characters.");
        }
        for (String part : split.subList(1, split.size())) {
            decode(part);
        }
        Map<String, Object> header = json(decode(split.get(0)));
        if (!members.containsAll(header.keySet())) {
            throw new JoseRefused(
                    FormRefused.Reason.HEADER_NOT_ALLOWED,
                    "The header has a member that is not accepted here. Accepted are: "
                            + String.join(", ", members.stream().sorted().toList()) + ".");
        }
        return new Compact(header);
    }

    /** The member's text, or the empty string when it is absent or no text: neither is ever on an allow-list. */
    String text(String member) {
        return header.get(member) instanceof String text ? text : "";
    }

    private static List<String> split(String compact, int parts) {
        List<String> found = new ArrayList<>(parts);
        int from = 0;
        for (int dot = compact.indexOf('.'); dot >= 0 && found.size() < parts; dot = compact.indexOf('.', from)) {
            found.add(compact.substring(from, dot));
            from = dot + 1;
        }
        found.add(compact.substring(from));
        if (found.size() != parts) {
            throw malformed("A compact form of " + parts + " parts separated by dots is expected.", null);
        }
        return found;
    }

    private static byte[] decode(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                throw malformed("A part is not canonical base64url without padding.", null);
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw malformed("A part is not base64url.", e);
        }
    }

    private static Map<String, Object> json(byte[] header) {
        try {
            Map<String, Object> members = HEADER.readValue(header);
            if (members == null) {
                throw malformed(NO_OBJECT, null);
            }
            return members;
        } catch (IOException e) {
            throw malformed(NO_OBJECT, e);
        }
    }

    private static JoseRefused malformed(String message, @Nullable Throwable cause) {
        return cause == null
                ? new JoseRefused(FormRefused.Reason.MALFORMED, message)
                : new JoseRefused(FormRefused.Reason.MALFORMED, message, cause);
    }
}
