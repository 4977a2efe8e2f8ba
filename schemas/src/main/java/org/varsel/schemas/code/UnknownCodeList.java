package org.varsel.schemas.code;

import org.varsel.schemas.SchemasException;

/** The program asked for a code list that this version does not have. */
public final class UnknownCodeList extends SchemasException {

    UnknownCodeList(String name) {
        super("there is no code list " + name + "; name one of codelists/index.json");
    }
}
