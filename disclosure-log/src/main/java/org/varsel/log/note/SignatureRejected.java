package org.varsel.log.note;

import org.varsel.log.DisclosureLogException;

/** A known key did not sign this note, or no known key did. */
public final class SignatureRejected extends DisclosureLogException {
    public SignatureRejected(String message) {
        super(message);
    }
}
