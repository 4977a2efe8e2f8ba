package org.varsel.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Posts R6 and R7 to the gateway after the R4 has been answered, and tries again while the gateway is not ready for them. */
final class LaterReceipts implements AutoCloseable {
    private static final int TRIES = 12;
    private static final long FIRST_WAIT_MILLIS = 500;

    private final GatewayClient gateway;
    private final Events events;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "later-receipts");
                thread.setDaemon(true);
                return thread;
            });

    LaterReceipts(GatewayClient gateway, Events events) {
        this.gateway = gateway;
        this.events = events;
    }

    void send(String disclosureId, String kind, String receipt) {
        schedule(new Due(disclosureId, kind, receipt, 1));
    }

    private void schedule(Due due) {
        long wait = FIRST_WAIT_MILLIS * Math.min(16, 1L << (due.attempt - 1));
        // Its outcome is told as an event; nothing waits for it.
        ScheduledFuture<?> unused = worker.schedule(() -> attempt(due), wait, TimeUnit.MILLISECONDS);
    }

    private void attempt(Due due) {
        String result;
        try {
            int status = gateway.postReceipt(due.receipt).status();
            if (status == 202 || status == 200) {
                events.tell(told("receipt-sent", due));
                return;
            }
            result = "HTTP " + status;
        } catch (RuntimeException e) {
            result = String.valueOf(e.getMessage());
        }
        if (due.attempt == TRIES) {
            events.tell(told("receipt-not-taken", due).put("failure", result));
            return;
        }
        schedule(new Due(due.disclosureId, due.kind, due.receipt, due.attempt + 1));
    }

    private static ObjectNode told(String name, Due due) {
        return Events.event(name, due.disclosureId).put("kind", due.kind).put("attempts", due.attempt);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private record Due(String disclosureId, String kind, String receipt, int attempt) {}
}
