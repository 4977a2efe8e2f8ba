package org.varsel.gateway.validate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.varsel.gateway.OfParty;
import org.varsel.gateway.authenticate.Evidence;
import org.varsel.gateway.party.Party;
import org.varsel.schemas.notice.Submission;
import org.varsel.schemas.type.MessageType;

/**
 * A notice whose form is right and whose sender may send it. Whether any of it may leave is not said yet.
 *
 * @param document the same as {@code submission}, as the tree that was signed; nobody changes it
 * @param canonical the signed bytes; owned by this record
 * @param evidence the sender's signature as it came
 * @param warnings what was odd and did not stop it
 */
@SuppressWarnings("ArrayRecordComponent")
public record ValidNotice(
        Party sender,
        MessageType type,
        Submission submission,
        ObjectNode document,
        byte[] canonical,
        Evidence evidence,
        String envelopeId,
        List<Warning> warnings,
        boolean dryRun,
        Instant receivedAt,
        String correlationId)
        implements OfParty {

    public ValidNotice {
        warnings = List.copyOf(warnings);
    }

    /** The SHA-256 of the evidence, as receipts name it. */
    public String contentSha256() {
        return evidence.sha256();
    }

    @Override
    public Party party() {
        return sender;
    }

    @Override
    public String toString() {
        return "ValidNotice[" + sender.id() + ", " + type.id() + ", " + correlationId + "]";
    }
}
