package org.varsel.log.note;

import org.varsel.log.DisclosureLogException;

/** A note, checkpoint, proof or verifier key that is not written as its C2SP specification says. */
public final class MalformedNote extends DisclosureLogException {
    public MalformedNote(String message) {
        super(message);
    }

    MalformedNote(String message, Throwable cause) {
        super(message, cause);
    }
}
