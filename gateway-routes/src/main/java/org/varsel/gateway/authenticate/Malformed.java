package org.varsel.gateway.authenticate;

import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.schemas.json.MalformedJson;

/** The refusal of what is not strict JSON. The reader's message names reason and position, never what it read. */
final class Malformed {

    private Malformed() {}

    static Rejected json(String which, MalformedJson cause) {
        return new Rejected(ErrorCode.RECEIVE_MALFORMED_JSON, which + ": " + cause.getMessage() + ".");
    }
}
