package org.varsel.policies.bundle;

import org.varsel.policies.PolicyException;

/** A bundle that may not decide, and why. */
public final class BundleRefused extends PolicyException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** Its bytes are not those that were signed or logged. */
        ALTERED,
        /** One of the two signatures is missing or of a key that nobody trusts. */
        UNSIGNED,
        /** Its time is over. */
        EXPIRED,
        /** Nobody saw what it changes. */
        UNSEEN,
        /** It holds a pack that this gateway does not take, or one that this program cannot read. */
        REFUSED
    }

    private final Reason reason;

    public BundleRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public BundleRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
