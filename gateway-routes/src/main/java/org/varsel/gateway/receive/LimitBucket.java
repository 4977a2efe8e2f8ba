package org.varsel.gateway.receive;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A token bucket: {@code burst} tokens at the start, {@code rate} more a second, never above {@code burst}. In whole
 * billionths of a token, so that nothing is lost to rounding. A clock that is set back adds nothing and takes nothing.
 */
final class LimitBucket {
    private static final long TOKEN = 1_000_000_000L;

    private final long rate;
    private final long full;
    private long held;
    private Instant seen;

    LimitBucket(int rate, int burst, Instant now) {
        if (rate < 1 || burst < 1) {
            throw new IllegalArgumentException("rate and burst are at least one");
        }
        this.rate = rate;
        this.full = burst * TOKEN;
        this.held = full;
        this.seen = now;
    }

    /** Takes one token and answers zero, or takes none and answers how long it is until there is one. */
    synchronized Duration take(Instant now) {
        refill(now);
        if (held >= TOKEN) {
            held -= TOKEN;
            return Duration.ZERO;
        }
        return Duration.ofNanos(Math.max(1, (TOKEN - held + rate - 1) / rate));
    }

    private void refill(Instant now) {
        if (now.isAfter(seen)) {
            long untilFull = (full - held + rate - 1) / rate;
            boolean isFull = seen.plusNanos(untilFull).isBefore(now);
            held = isFull ? full : Math.min(full, held + seen.until(now, ChronoUnit.NANOS) * rate);
        }
        seen = now;
    }
}
