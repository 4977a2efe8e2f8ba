package org.varsel.gateway;

import org.jspecify.annotations.Nullable;
import org.varsel.gateway.party.Party;

/** A value of the walk whose party is established, so that a refusal from here on can be recorded for it. */
public interface OfParty {

    Party party();

    /** The id of the sending, when there is one. */
    default @Nullable String envelopeId() {
        return null;
    }
}
