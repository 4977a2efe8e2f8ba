package org.varsel.gateway.review.read;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they stand in addresses: lower-case UUIDs in full, nothing else. */
public final class Ids {
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    public static Optional<UUID> parse(String text) {
        return UUIDS.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
