package org.varsel.schemas.label;

import org.varsel.schemas.SchemasException;

/** The program asked for the label or the colour of something that the message set does not have. */
public final class UnknownLabel extends SchemasException {

    UnknownLabel(String name) {
        super("the message set has nothing of the name " + name
                + "; name a type, a category or a member of its schemas");
    }
}
