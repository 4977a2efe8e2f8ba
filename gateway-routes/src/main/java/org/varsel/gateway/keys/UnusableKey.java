package org.varsel.gateway.keys;

import org.jspecify.annotations.Nullable;

/**
 * A key, certificate or password file of our own cannot be used or written. The message names the file and says what to
 * do; it never holds a password or key material.
 */
public final class UnusableKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnusableKey(Reason reason, String message) {
        this(reason, message, null);
    }

    UnusableKey(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with the file. */
    public enum Reason {
        MISSING,
        UNREADABLE,
        WRONG_PASSWORD,
        WRONG_CONTENT,
        EXPIRED,
        NOT_YET_VALID,
        KEY_NOT_ALLOWED,
        EXISTS,
        CANNOT_WRITE
    }
}
