package org.varsel.gateway.translate.fiks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.carrier.ReceiptCodes;

/** Receipts as message types, after the conventions of the protocols on Fiks. */
final class FiksReceipts {
    /** Our own, and no name of the platform's register. */
    static final String PREFIX = "org.varsel.";

    private FiksReceipts() {}

    static String type(JsonNode receipt) {
        String type = Codes.TYPES.written(receipt);
        return receipt.path("status").asText().equals("rejected")
                ? Codes.REASONS.getOrDefault(
                        receipt.path("reasons").path(0).path("code").asText(), type)
                : type;
    }

    /** A receipt of no more than what the envelope says. */
    static ObjectNode bare(Map<String, String> envelope) {
        ReceiptCodes.Meaning meaning =
                Codes.TYPES.meaning(envelope.getOrDefault(Envelope.TYPE, "")).orElse(null);
        String answers = envelope.get(Envelope.ANSWERS);
        if (meaning == null || answers == null) {
            throw new Rejected(
                            ErrorCode.TRANSLATE_UNREADABLE,
                            "A message without a file must be a receipt of Fiks that names what it answers.")
                    .at("/" + (meaning == null ? Envelope.TYPE : Envelope.ANSWERS));
        }
        ObjectNode receipt = JsonNodeFactory.instance.objectNode();
        receipt.put("kind", meaning.kind());
        receipt.put("disclosureId", answers);
        receipt.put("status", meaning.status());
        return receipt;
    }

    /** Read from the mapping, whose forms ask for them. */
    private static final class Codes {
        static final ReceiptCodes TYPES = ReceiptCodes.of(Envelope.MAPPING);
        static final Map<String, String> REASONS = Envelope.MAPPING.codes("reason");
    }
}
