package org.varsel.gateway.receive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.RefusalLog;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.party.Party;

/**
 * Puts on record that a party met a limit, at most once a minute for a party and code: a flood must not write the log
 * full. The metrics count every refusal.
 */
final class LimitRefusals {
    private static final Duration ONCE_IN = Duration.ofMinutes(1);

    private final Supplier<RefusalLog> log;
    private final Clock clock;
    private final Map<String, Instant> recorded = new ConcurrentHashMap<>();

    LimitRefusals(Supplier<RefusalLog> log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** The refusal to answer with: the given one, or that the log cannot be written. */
    Unavailable recorded(@Nullable Party party, Unavailable refusal, String correlationId) {
        if (party == null || !due(party.id() + " " + refusal.code())) {
            return refusal;
        }
        try {
            log.get().refused(party, refusal, correlationId, null);
            return refusal;
        } catch (Unavailable e) {
            return e;
        }
    }

    private boolean due(String what) {
        Instant now = clock.instant();
        boolean[] due = new boolean[1];
        recorded.compute(what, (key, last) -> {
            due[0] = last == null || now.isBefore(last) || !now.isBefore(last.plus(ONCE_IN));
            return due[0] || last == null ? now : last;
        });
        return due[0];
    }
}
