package org.varsel.log.note;

import org.varsel.log.DisclosureLogException;

/** A signing key that is not Ed25519, cannot be read, or does not sign. */
public final class UnusableKey extends DisclosureLogException {
    UnusableKey(String message) {
        super(message);
    }

    UnusableKey(String message, Throwable cause) {
        super(message, cause);
    }
}
