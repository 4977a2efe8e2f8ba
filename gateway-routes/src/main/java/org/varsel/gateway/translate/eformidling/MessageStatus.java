package org.varsel.gateway.translate.eformidling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.carrier.Envelopes;
import org.varsel.gateway.translate.carrier.ReceiptCodes;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.Form;
import org.varsel.gateway.translate.mapping.JsonForm;
import org.varsel.schemas.json.Jcs;

/**
 * One status of a message. Ours holds the whole receipt as the {@code rawReceipt}; one that an integrasjonspunkt made by itself
 * says which message, when, and what happened to it, and becomes a receipt of no more than that.
 */
final class MessageStatus {
    /** Which message the receipt is about. */
    static final Form MESSAGE = Envelopes.derived(List.of("/disclosureId", "/noticeId"), receipt -> Optional.ofNullable(
                    receipt.get(receipt.has("disclosureId") ? "disclosureId" : "noticeId"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText));

    static final Form STATUS =
            Envelopes.derived(List.of("/kind", "/status"), receipt -> Optional.of(Codes.STATUSES.written(receipt)));

    static final Form RAW = Envelopes.derived(
            Form.EVERYTHING, receipt -> Optional.of(new String(Jcs.canonical(receipt), StandardCharsets.UTF_8)));

    private MessageStatus() {}

    static ObjectNode read(ObjectNode status) {
        JsonNode raw = status.path("rawReceipt");
        if (raw.isTextual()) {
            ObjectNode receipt = JsonForm.object(raw.asText().getBytes(StandardCharsets.UTF_8));
            ObjectNode expected = expected(receipt);
            List.of("messageId", "status", "lastUpdate").forEach(member -> {
                if (!status.path(member).equals(expected.path(member))) {
                    throw new Rejected(
                                    ErrorCode.TRANSLATE_UNREADABLE, "The status says otherwise than the receipt in it.")
                            .at("/" + member);
                }
            });
            return receipt;
        }
        ObjectNode receipt = JsonNodeFactory.instance.objectNode();
        ReceiptCodes.Meaning meaning = Codes.STATUSES
                .meaning(status.path("status").asText())
                .orElseThrow(() -> new Rejected(
                                ErrorCode.TRANSLATE_UNREADABLE,
                                "The status is none that says anything by itself; send the receipt in rawReceipt.")
                        .at("/status"));
        receipt.put("kind", meaning.kind());
        receipt.set("disclosureId", status.path("messageId"));
        receipt.put("status", meaning.status());
        receipt.set("at", status.path("lastUpdate"));
        return receipt;
    }

    /** Whether a receipt that was read has no more than a bare status says. */
    static boolean bare(ObjectNode receipt) {
        return !receipt.has("receiptId");
    }

    private static ObjectNode expected(ObjectNode receipt) {
        try {
            return Eformidling.written(Profile.RECEIPT, receipt);
        } catch (Fault e) {
            throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The receipt has no status: " + e.getMessage())
                    .at("/rawReceipt");
        }
    }

    /** Read from the mapping, which is compiled with the forms above. */
    private static final class Codes {
        static final ReceiptCodes STATUSES = ReceiptCodes.of(Eformidling.MAPPING);
    }
}
