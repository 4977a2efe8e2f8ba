package org.varsel.log.tile;

import org.varsel.log.DisclosureLogException;

/** A file that the size of an exported log asks for is not there. */
public final class TileMissing extends DisclosureLogException {
    TileMissing(String path) {
        super(path + " is missing in the exported log");
    }
}
