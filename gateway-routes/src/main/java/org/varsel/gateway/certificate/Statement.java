package org.varsel.gateway.certificate;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an authority says about one certificate, its signature and dates checked.
 *
 * @param revokedSince null when the certificate is not revoked
 * @param made when the authority made this statement
 * @param validUntil the authority's next statement is there by then
 * @param source {@code ocsp} or {@code crl}
 */
record Statement(@Nullable Instant revokedSince, Instant made, Instant validUntil, String source) {
    /** By how much an authority's clock may be ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /**
     * A statement whose dates hold now.
     *
     * @param nextUpdate null when the authority names none; then the statement is good for as long as an answer is fresh
     * @throws NoAnswer when it is of the future, or too old
     */
    static Statement of(
            @Nullable Instant revokedSince,
            Instant made,
            @Nullable Instant nextUpdate,
            String source,
            Instant now,
            Duration freshness)
            throws NoAnswer {
        Instant until = nextUpdate == null ? made.plus(freshness) : nextUpdate;
        if (made.isAfter(now.plus(SKEW))) {
            throw new NoAnswer("the " + source + " answer is of the future");
        }
        if (!until.isAfter(now)) {
            throw new NoAnswer("the " + source + " answer is stale since " + until);
        }
        return new Statement(revokedSince, made, until, source);
    }

    boolean revoked() {
        return revokedSince != null;
    }
}
