package org.varsel.gateway.record;

/** The batch is not durable: nothing of it may be answered or sent. */
final class LogUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
