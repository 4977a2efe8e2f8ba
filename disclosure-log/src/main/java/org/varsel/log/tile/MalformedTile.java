package org.varsel.log.tile;

import org.varsel.log.DisclosureLogException;

/** A tile path that is none, or a file of an exported log that has not the length or form of its path. */
public final class MalformedTile extends DisclosureLogException {
    MalformedTile(String message) {
        super(message);
    }
}
