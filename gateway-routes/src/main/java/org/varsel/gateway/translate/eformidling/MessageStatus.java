package org.varsel.gateway.translate.eformidling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.mapping.JsonForm;
import org.varsel.schemas.json.Jcs;

/**
 * One status of a message. Ours holds the whole receipt as the {@code rawReceipt}; one that an integrasjonspunkt made by itself
 * says which message, when, and what happened to it, and becomes a receipt of no more than that.
 */
final class MessageStatus {
    private static final String OTHER = "ANNET";
    private static final String FAILED = "FEIL";

    private record Meaning(String kind, String status) {}

    /** What a status says without a receipt inside. ANNET says nothing. */
    private static final Map<String, Meaning> MEANINGS = Map.of(
            "OPPRETTET",
            new Meaning("R1", "accepted"),
            "SENDT",
            new Meaning("R3", "relayed"),
            "MOTTATT",
            new Meaning("R3", "relayed"),
            "INNKOMMENDE_MOTTATT",
            new Meaning("R3", "relayed"),
            "LEVERT",
            new Meaning("R4", "delivered"),
            "INNKOMMENDE_LEVERT",
            new Meaning("R4", "delivered"),
            "LEST",
            new Meaning("R5", "opened"),
            "LEVETID_UTLOPT",
            new Meaning("R8", "expired"),
            FAILED,
            new Meaning("R8", "failed"));

    private MessageStatus() {}

    static ObjectNode of(ObjectNode receipt) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        if (!message(receipt).isTextual() || !receipt.path("at").isTextual()) {
            throw new Fault(ErrorCode.TRANSLATE_LOSS, "a status of eFormidling needs disclosureId or noticeId, and at");
        }
        written.set("messageId", message(receipt));
        written.put("status", status(receipt));
        written.set("lastUpdate", receipt.path("at"));
        written.put("rawReceipt", new String(Jcs.canonical(receipt), StandardCharsets.UTF_8));
        return written;
    }

    static ObjectNode read(ObjectNode status) {
        JsonNode raw = status.path("rawReceipt");
        if (raw.isTextual()) {
            ObjectNode receipt = JsonForm.object(raw.asText().getBytes(StandardCharsets.UTF_8));
            requireAgreement("messageId", status, message(receipt));
            requireAgreement("status", status, TextNode.valueOf(status(receipt)));
            requireAgreement("lastUpdate", status, receipt.path("at"));
            return receipt;
        }
        Meaning meaning = MEANINGS.get(status.path("status").asText());
        if (meaning == null) {
            throw new Rejected(
                            ErrorCode.TRANSLATE_UNREADABLE,
                            "The status is none that says anything by itself; send the receipt in rawReceipt.")
                    .at("/status");
        }
        ObjectNode receipt = JsonNodeFactory.instance.objectNode();
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

    private static void requireAgreement(String member, ObjectNode status, JsonNode receipt) {
        if (!status.path(member).isTextual() || !status.path(member).equals(receipt)) {
            throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The status says otherwise than the receipt in it.")
                    .at("/" + member);
        }
    }

    private static JsonNode message(ObjectNode receipt) {
        return receipt.path(receipt.has("disclosureId") ? "disclosureId" : "noticeId");
    }

    private static String status(ObjectNode receipt) {
        String kind = receipt.path("kind").asText();
        return switch (receipt.path("status").asText()) {
            case "accepted" -> kind.equals("R1") ? "OPPRETTET" : OTHER;
            case "relayed" -> "SENDT";
            case "delivered" -> "LEVERT";
            case "opened" -> "LEST";
            case "expired" -> "LEVETID_UTLOPT";
            case "failed" -> FAILED;
            case "rejected" -> kind.equals("R6") ? OTHER : FAILED;
            default -> OTHER;
        };
    }
}
