package org.varsel.schemas.resource;

import java.io.IOException;
import org.varsel.schemas.SchemasException;

/** A file of the message set is not on the class path: the jar is not complete. */
public final class MissingResource extends SchemasException {

    MissingResource(String path) {
        super("varsel/v1/" + path + " is not on the class path; use a complete build");
    }

    MissingResource(String path, IOException cause) {
        super("varsel/v1/" + path + " cannot be read from the class path; use a complete build", cause);
    }
}
