package org.varsel.schemas.field;

import org.varsel.schemas.SchemasException;

/** A text that should name a field does not have the form of one. */
public final class MalformedFieldPath extends SchemasException {

    MalformedFieldPath() {
        super("a field is named category.element, such as identity.fullName; correct the name");
    }
}
