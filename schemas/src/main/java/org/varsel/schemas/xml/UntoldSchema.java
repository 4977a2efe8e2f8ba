package org.varsel.schemas.xml;

import org.varsel.schemas.SchemasException;

/** A schema says something that has no XML twin: the message set was changed and the twin was not. */
final class UntoldSchema extends SchemasException {

    UntoldSchema(String file, String definition) {
        super("schema/" + file + " has a part with no XML twin" + (definition.isEmpty() ? "" : ", in " + definition)
                + "; say it with the keywords that Shapes knows, or teach it this one");
    }
}
