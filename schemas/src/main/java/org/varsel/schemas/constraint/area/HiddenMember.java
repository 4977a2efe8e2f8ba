package org.varsel.schemas.constraint.area;

import org.varsel.schemas.SchemasException;

/** A record of a document whose member cannot be read: a fault of the program. */
final class HiddenMember extends SchemasException {
    private static final long serialVersionUID = 1L;

    HiddenMember(String member, Throwable cause) {
        super("a record of a document hides its member " + member, cause);
    }
}
