package org.varsel.gateway.review.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down: after some free attempts the wait doubles with each, up to a limit. Counts an attempt before its
 * password is looked at, so that many at once are no way around it. Names that do not exist are counted like others.
 * Bounded: the key that was silent longest is forgotten first. Safe for threads.
 */
final class Throttle {
    private static final int KEYS = 20_000;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final int free;
    private final Duration longest;
    private final Clock clock;
    private final Map<String, Attempts> attempts = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > KEYS;
        }
    };

    private record Attempts(int count, Instant last, Instant openAgain) {}

    Throttle(int free, Duration longest, Clock clock) {
        this.free = free;
        this.longest = longest;
        this.clock = clock;
    }

    /** Counts an attempt; {@code false} when it comes too early and must not be looked at. */
    synchronized boolean admit(String key) {
        Instant now = clock.instant();
        Attempts before = attempts.get(key);
        if (before != null && before.last().plus(FORGOTTEN_AFTER).isBefore(now)) {
            before = null;
        }
        if (before != null && now.isBefore(before.openAgain())) {
            return false;
        }
        int count = before == null ? 1 : before.count() + 1;
        attempts.put(key, new Attempts(count, now, now.plus(wait(count))));
        return true;
    }

    /** The attempt was right. */
    synchronized void clear(String key) {
        attempts.remove(key);
    }

    private Duration wait(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - free, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
