package org.varsel.log.entry;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a slot stands in an entry: {@code {"...": digest}}, RFC 9901 section 4.2.4.2. */
final class SlotDigest {
    private static final String KEY = "...";

    /** 32 bytes in base64url; the last character carries four bits. */
    private static final Pattern DIGEST = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

    private SlotDigest() {}

    static Map<String, Object> slot(String digest) {
        return Map.of(KEY, digest);
    }

    static boolean isSlot(@Nullable Object value) {
        return value instanceof Map<?, ?> map && map.size() == 1 && isDigest(map.get(KEY));
    }

    static boolean isDigest(@Nullable Object value) {
        return value instanceof String text && DIGEST.matcher(text).matches();
    }

    static String of(Object slot) {
        return (String) Objects.requireNonNull(((Map<?, ?>) slot).get(KEY));
    }
}
