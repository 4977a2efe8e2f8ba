package org.varsel.gateway.receive;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Unavailable;

/** What one caller may still ask for: tokens over time, and permits for requests at the same time. */
final class LimitedCaller {
    /** A request is answered in well under a second; then there is room for the next. */
    private static final Duration ONE_REQUEST = Duration.ofSeconds(1);

    private final LimitBucket bucket;
    private final Semaphore permits;

    LimitedCaller(int rate, int burst, int concurrency, Instant now) {
        this.bucket = new LimitBucket(rate, burst, now);
        this.permits = new Semaphore(concurrency);
    }

    /**
     * Lets one request in; {@link #leave} must follow.
     *
     * @throws Unavailable when the caller asks for too much; then {@link #leave} must not follow
     */
    void enter(Instant now) {
        Duration wait = bucket.take(now);
        if (!wait.isZero()) {
            throw Unavailable.toThisCaller(
                    ErrorCode.RECEIVE_RATE, "This party sends more requests a second than it may.", upToSeconds(wait));
        }
        if (!permits.tryAcquire()) {
            throw Unavailable.toThisCaller(
                    ErrorCode.RECEIVE_CONCURRENCY,
                    "As many requests of this party as may be are worked on already.",
                    ONE_REQUEST);
        }
    }

    void leave() {
        permits.release();
    }

    /** Retry-After counts in whole seconds: rounded down, a caller that obeys would be refused again. */
    private static Duration upToSeconds(Duration wait) {
        return Duration.ofSeconds(wait.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
