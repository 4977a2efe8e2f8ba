package org.varsel.gateway.review.read;

import org.jspecify.annotations.Nullable;

/**
 * Whether one entry is in the log that the gateway signed for.
 *
 * @param failure what did not hold, a word for the message bundle; null when everything did
 * @param size how many entries the checkpoint covers
 */
public record Proof(
        boolean holds,
        @Nullable String failure,
        String origin,
        long index,
        long size,
        @Nullable String leaf,
        @Nullable String root) {}
