package org.varsel.gateway;

import java.util.UUID;
import org.slf4j.MDC;

/**
 * The number under which one request's log lines are found. Made by the gateway, never taken from a caller, who could
 * write anything into the log with it.
 *
 * <p>A request stays on one thread from the door to its answer; the number is kept there, and {@link #end()} must be
 * called by whoever called {@link #begin()}.
 */
public final class CorrelationId {

    /** The response header that tells the caller. */
    public static final String HEADER = "X-Correlation-Id";

    private static final String KEY = "correlationId";

    private CorrelationId() {}

    public static String begin() {
        String id = UUID.randomUUID().toString();
        MDC.put(KEY, id);
        return id;
    }

    /** The number of the request on this thread; a new one outside a request. */
    public static String current() {
        String id = MDC.get(KEY);
        return id == null ? UUID.randomUUID().toString() : id;
    }

    public static void end() {
        MDC.remove(KEY);
    }
}
