package org.varsel.log.entry;

import org.varsel.log.DisclosureLogException;

/** An entry, slot or opening that breaks the rules of {@code dlog/1}. Names the member, never its value. */
public final class MalformedEntry extends DisclosureLogException {
    MalformedEntry(String message) {
        super(message);
    }

    MalformedEntry(String message, Throwable cause) {
        super(message, cause);
    }
}
