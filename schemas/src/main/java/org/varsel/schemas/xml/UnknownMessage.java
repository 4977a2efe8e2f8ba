package org.varsel.schemas.xml;

import org.varsel.schemas.SchemasException;

/** The service has no message of that name. */
public final class UnknownMessage extends SchemasException {

    public UnknownMessage() {
        super("the service has no message of that name; use one of schema/service.json, such as SubmitRequest");
    }
}
