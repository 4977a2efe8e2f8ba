package org.varsel.gateway.authenticate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Map;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.receive.soap.SoapRequest;

/** What a SOAP question or receipt is to the rooms behind, which know no doors. */
final class SoapQuestion {

    private SoapQuestion() {}

    static PartyRequest of(Party party, SoapRequest request) {
        JsonNode message = request.message();
        JsonNode most = message.path("max");
        return new PartyRequest(
                party,
                message.path("noticeId").asText(),
                receipt(message.path("receipt")),
                most.isMissingNode() ? Map.of() : Map.of("max", most.asText()),
                Map.of(),
                request.receivedAt(),
                request.correlationId());
    }

    private static byte[] receipt(JsonNode receipt) {
        try {
            return Base64.getDecoder().decode(receipt.asText());
        } catch (IllegalArgumentException e) {
            throw new Rejected(ErrorCode.RECEIVE_PARAMETER, "Receipt must be Base64 of the signed receipt.");
        }
    }
}
