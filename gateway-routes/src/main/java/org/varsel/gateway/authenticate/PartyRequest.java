package org.varsel.gateway.authenticate;

import java.time.Instant;
import java.util.Map;
import org.varsel.gateway.OfParty;
import org.varsel.gateway.party.Party;

/**
 * A request of an identified party that is not a submission.
 *
 * @param id the last variable of the path (notice, case), or empty
 * @param body a receipt, or empty; owned by this record
 * @param query the query parameters, each given once
 * @param variables every variable of the path by its name
 */
@SuppressWarnings("ArrayRecordComponent")
public record PartyRequest(
        Party party,
        String id,
        byte[] body,
        Map<String, String> query,
        Map<String, String> variables,
        Instant receivedAt,
        String correlationId)
        implements OfParty {

    public PartyRequest {
        query = Map.copyOf(query);
        variables = Map.copyOf(variables);
    }

    @Override
    public String toString() {
        return "PartyRequest[" + party.id() + ", " + correlationId + "]";
    }
}
