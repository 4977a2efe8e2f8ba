package org.varsel.log.entry;

import org.varsel.log.DisclosureLogException;

/** Bytes that are not the strict JSON of this module, or a value that it cannot carry. Names the position, not the value. */
public final class MalformedJson extends DisclosureLogException {
    MalformedJson(String what) {
        super(what);
    }

    MalformedJson(String what, int position) {
        super(what + " at character " + position);
    }

    MalformedJson(String what, Throwable cause) {
        super(what, cause);
    }
}
