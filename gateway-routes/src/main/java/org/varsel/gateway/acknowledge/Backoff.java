package org.varsel.gateway.acknowledge;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before the next attempt: doubling from the first wait to the longest, each time a random share between
 * half and all of it, so that recipients that come back are not met by everybody at once.
 */
public record Backoff(Duration first, Duration longest) {
    Duration after(int failures) {
        long wait = first.toMillis() << Math.min(failures, 20);
        long capped = Math.min(Math.max(wait, first.toMillis()), longest.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(capped / 2, capped + 1));
    }
}
