package org.varsel.gateway.authenticate;

import java.time.Instant;
import org.varsel.gateway.party.Party;

/**
 * A submission that a signed-in officer handed in at the desk, in the name of the party to which the officer's account belongs.
 *
 * @param party from the account, never from what was typed
 * @param user the account
 * @param name the officer, for people
 * @param submission canonical by RFC 8785; owned by this record
 */
@SuppressWarnings("ArrayRecordComponent")
public record Filing(Party party, String user, String name, byte[] submission, Instant filedAt, String correlationId) {

    /** Without the name and without what was filed. */
    @Override
    public String toString() {
        return "Filing[" + party.id() + ", " + correlationId + "]";
    }
}
