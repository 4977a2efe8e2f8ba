package org.varsel.gateway.authenticate;

import com.fasterxml.jackson.databind.JsonNode;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.keys.WireForm;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.receive.soap.Operation;
import org.varsel.gateway.receive.soap.SoapRequest;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.MalformedJson;

/** The submission of a SOAP request: the canonical JSON of its twin, so that the rooms behind know one form only. */
final class SoapSubmission {

    private static final String WITHDRAWAL = "notice.withdrawn.";

    private SoapSubmission() {}

    static AuthenticMessage of(Party party, SoapRequest request) {
        JsonNode submission = request.message().path("submission");
        String type = submission.path("header").path("type").asText();
        if (request.operation() == Operation.WITHDRAW && !type.startsWith(WITHDRAWAL)) {
            throw new Rejected(ErrorCode.RECEIVE_OPERATION, "Withdraw takes a withdrawal; hand in notices by Submit.")
                    .at("/header/type");
        }
        return new AuthenticMessage(
                party,
                request.envelope().messageId(),
                type,
                canonical(submission),
                new Evidence(request.envelope().signed(), request.envelope().bodySha256(), WireForm.XML),
                dryRun(request.message().path("dryRun")),
                request.receivedAt(),
                request.correlationId());
    }

    private static byte[] canonical(JsonNode submission) {
        try {
            return Jcs.canonical(submission);
        } catch (MalformedJson e) {
            throw Malformed.json("The submission", e);
        }
    }

    private static boolean dryRun(JsonNode dryRun) {
        if (dryRun.isMissingNode() || dryRun.isBoolean()) {
            return dryRun.asBoolean();
        }
        throw new Rejected(ErrorCode.RECEIVE_PARAMETER, "DryRun is true or false.");
    }
}
