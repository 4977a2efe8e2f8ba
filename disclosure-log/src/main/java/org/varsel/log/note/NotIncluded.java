package org.varsel.log.note;

import org.varsel.log.DisclosureLogException;

/** A proof whose signature may be good, but whose path does not lead from this entry to the signed root. */
public final class NotIncluded extends DisclosureLogException {
    NotIncluded(long index, long size) {
        super("the entry is not leaf " + index + " of the signed tree of " + size);
    }
}
