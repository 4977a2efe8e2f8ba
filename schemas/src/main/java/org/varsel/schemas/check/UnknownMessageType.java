package org.varsel.schemas.check;

import org.varsel.schemas.SchemasException;

/** A document names a type or version that is not in the registry. */
public final class UnknownMessageType extends SchemasException {

    UnknownMessageType() {
        super(
                "header.type names no message type of this version; use one of the registry, such as returnee.notified.v1");
    }
}
