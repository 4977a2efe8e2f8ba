package org.varsel.gateway;

import org.jspecify.annotations.Nullable;

/**
 * An exception for the log: types and stack traces of the whole chain, without the messages, because a library's message
 * may quote what it was given.
 */
final class WithoutMessages extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int MAX_DEPTH = 10;

    private WithoutMessages(Throwable original, int depth) {
        super(message(original), cause(original, depth), false, true);
        setStackTrace(original.getStackTrace());
    }

    static WithoutMessages of(Throwable original) {
        return new WithoutMessages(original, 0);
    }

    /** Our own messages hold no content by rule; others' may. */
    private static String message(Throwable original) {
        return original instanceof GatewayException own
                ? own.getClass().getSimpleName() + " " + own.getMessage()
                : original.getClass().getName();
    }

    private static @Nullable Throwable cause(Throwable original, int depth) {
        Throwable cause = original.getCause();
        return cause == null || depth == MAX_DEPTH ? null : new WithoutMessages(cause, depth + 1);
    }
}
