package org.varsel.gateway.review.read;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last row of a page: the next one begins after it, whatever was added meanwhile. Written {@code millis.uuid}. */
public record Cursor(long decidedAt, UUID disclosureId) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})\\.([0-9a-f-]{36})");

    public static Optional<Cursor> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Ids.parse(matcher.group(2)).map(id -> new Cursor(Long.parseLong(matcher.group(1)), id));
    }

    @Override
    public String toString() {
        return decidedAt + "." + disclosureId;
    }
}
