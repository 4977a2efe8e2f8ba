package org.varsel.schemas.check;

import org.varsel.schemas.SchemasException;

/** A schema of ours refers to one that is not ours. */
final class ForeignSchema extends SchemasException {

    ForeignSchema(String iri) {
        super("a schema refers to " + iri + ", which is not below " + ClassPathOnly.BASE + "; refer to a file of ours");
    }
}
