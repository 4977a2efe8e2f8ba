package org.varsel.log.tile;

import java.io.IOException;
import java.nio.file.Path;
import org.varsel.log.DisclosureLogException;

/** The folder of an exported log cannot be read or written: disk full, permission, path. */
public final class FolderUnavailable extends DisclosureLogException {
    FolderUnavailable(Path path, IOException cause) {
        super("cannot read or write " + path + ": " + cause, cause);
    }
}
