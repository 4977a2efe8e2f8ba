package org.varsel.gateway.receive;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.server.VarselProperties;

/**
 * Who may come in now. Each registered party has its own share; all whom nobody registered have a small one together, so
 * that a certificate of a trusted authority is no key to the parties' share. Owns every permit that is out.
 */
final class Limits {
    private static final int STRANGERS_PART = 10;
    private static final Duration COME_BACK = Duration.ofSeconds(2);

    private final VarselProperties.Limits limits;
    private final Clock clock;
    private final Map<String, LimitedCaller> parties = new ConcurrentHashMap<>();
    private final LimitedCaller strangers;
    private final Semaphore all;

    Limits(VarselProperties.Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.strangers = new LimitedCaller(
                part(limits.rate()), part(limits.burst()), part(limits.concurrency()), clock.instant());
        this.all = new Semaphore(limits.threads());
    }

    /**
     * Lets a request in.
     *
     * @param party null when the certificate of the connection is registered for nobody
     * @return gives the permits back; closed exactly once
     * @throws Unavailable when there is no room for it
     */
    Permit enter(@Nullable Party party) {
        LimitedCaller caller = party == null
                ? strangers
                : parties.computeIfAbsent(
                        party.id().toString(),
                        id -> new LimitedCaller(limits.rate(), limits.burst(), limits.concurrency(), clock.instant()));
        caller.enter(clock.instant());
        if (!turnComes()) {
            caller.leave();
            throw Unavailable.toThisCaller(
                    ErrorCode.RECEIVE_BUSY, "As many requests as can be are worked on already.", COME_BACK);
        }
        return () -> {
            all.release();
            caller.leave();
        };
    }

    private boolean turnComes() {
        try {
            return all.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int part(int whole) {
        return Math.max(1, whole / STRANGERS_PART);
    }

    /** A request that was let in. */
    interface Permit extends AutoCloseable {
        @Override
        void close();
    }
}
