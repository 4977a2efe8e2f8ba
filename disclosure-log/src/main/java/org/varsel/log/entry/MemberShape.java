package org.varsel.log.entry;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the value of a member in clear may look like.
 *
 * @param words for the message, after "is not"
 */
record MemberShape(String words, Predicate<@Nullable Object> fits) {
    static final MemberShape FORMAT = new MemberShape(LogEntry.FORMAT, LogEntry.FORMAT::equals);
    static final MemberShape TOKEN =
            matching("1 to 300 visible ASCII characters without quotes", "[\\x21-\\x7e&&[^\"\\\\]]{1,300}");
    static final MemberShape TEXT = matching("1 to 500 characters on one line", "[^\\p{Cntrl}]{1,500}");
    static final MemberShape DATE = matching("a date yyyy-MM-dd", "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    static final MemberShape MINUTE = matching(
            "a UTC minute yyyy-MM-ddTHH:mmZ",
            "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\dZ");
    static final MemberShape SHA256 = matching("sha256: and 64 hexadecimal digits", "sha256:[0-9a-f]{64}");
    static final MemberShape DIGEST = new MemberShape("a SHA-256 digest in base64url", SlotDigest::isDigest);
    static final MemberShape COUNT =
            new MemberShape("a whole number from 0", value -> value instanceof Long count && count >= 0);
    static final MemberShape SLOTS = new MemberShape(
            "a list of slot digests",
            value -> value instanceof List<?> list && list.stream().allMatch(SlotDigest::isSlot));

    private static MemberShape matching(String words, String regex) {
        Pattern pattern = Pattern.compile(regex);
        return new MemberShape(
                words,
                value -> value instanceof String text && pattern.matcher(text).matches());
    }
}
