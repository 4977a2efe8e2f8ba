package org.varsel.gateway.deliver;

import java.time.Clock;
import java.util.UUID;
import org.varsel.gateway.record.LifecycleRecords;
import org.varsel.gateway.record.Outbox;

/** Ends what was not delivered in its time, by our own clock and not by its place in a queue. */
public final class Expiry {
    private static final int AT_ONCE = 100;

    private final Outbox outbox;
    private final LifecycleRecords records;
    private final Clock clock;

    public Expiry(Outbox outbox, LifecycleRecords records, Clock clock) {
        this.outbox = outbox;
        this.records = records;
        this.clock = clock;
    }

    public void sweep() {
        for (UUID disclosureId : outbox.expired(clock.instant(), AT_ONCE)) {
            records.expired(disclosureId);
        }
    }
}
