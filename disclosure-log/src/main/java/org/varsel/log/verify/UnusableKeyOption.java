package org.varsel.log.verify;

import org.varsel.log.DisclosureLogException;

/** No verifier key was given where one is needed, or what was given is none. */
final class UnusableKeyOption extends DisclosureLogException {
    UnusableKeyOption(String message) {
        super(message);
    }

    UnusableKeyOption(String message, Throwable cause) {
        super(message, cause);
    }
}
