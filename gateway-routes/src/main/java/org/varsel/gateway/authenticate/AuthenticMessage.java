package org.varsel.gateway.authenticate;

import java.time.Instant;
import org.varsel.gateway.OfParty;
import org.varsel.gateway.party.Party;

/**
 * A submission whose sender is established: connection, signature and header name the same registered party.
 *
 * @param envelopeId the CloudEvent's id, unique to one sending
 * @param typeId the message type, {@code returnee.notified.v1}; the signed header says the same
 * @param submissionBytes the submission that was signed, canonical by RFC 8785; owned by this record
 * @param evidence the sender's signature as it came
 */
@SuppressWarnings("ArrayRecordComponent")
public record AuthenticMessage(
        Party party,
        String envelopeId,
        String typeId,
        byte[] submissionBytes,
        Evidence evidence,
        boolean dryRun,
        Instant receivedAt,
        String correlationId)
        implements OfParty {

    @Override
    public String toString() {
        return "AuthenticMessage[" + party.id() + ", " + typeId + ", " + correlationId + "]";
    }
}
