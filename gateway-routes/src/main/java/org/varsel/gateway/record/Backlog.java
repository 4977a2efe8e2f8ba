package org.varsel.gateway.record;

import java.time.Duration;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.validate.ValidNotice;

/**
 * Takes no new notice in while as many deliveries wait as may. Receipts, answers and withdrawals still come in: they make
 * the backlog smaller, or take back what should not have left. Concurrent notices may pass the limit by as many as are
 * worked on at once.
 */
final class Backlog {
    private static final Duration COME_BACK = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final int limit;

    Backlog(Outbox outbox, int limit) {
        this.outbox = outbox;
        this.limit = limit;
    }

    /** @throws Unavailable when there is none for this notice */
    void requireRoom(ValidNotice notice) {
        if (notice.type().kind().tells() && outbox.holdsAtLeast(limit)) {
            throw Unavailable.toThisCaller(
                    ErrorCode.RECORD_BACKLOG_FULL, "too many deliveries wait to be sent", COME_BACK);
        }
    }
}
