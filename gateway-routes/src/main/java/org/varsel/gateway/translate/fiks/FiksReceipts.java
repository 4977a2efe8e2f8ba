package org.varsel.gateway.translate.fiks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;

/** Receipts as message types, after the conventions of the protocols on Fiks. */
final class FiksReceipts {
    /** Our own, and no name of the platform's register. */
    static final String PREFIX = "org.varsel.";

    private static final String RECEIVED = PREFIX + "v1.mottatt";
    private static final String ANSWERED = PREFIX + "v1.kvittering";
    private static final String INVALID = PREFIX + "v1.feilmelding.ugyldigforespoersel";
    private static final String NOT_FOUND = PREFIX + "v1.feilmelding.ikkefunnet";
    private static final String SERVER = PREFIX + "v1.feilmelding.serverfeil";

    private record Meaning(String kind, String status) {}

    /** What a type says without a file. The first two only the platform itself sends. */
    private static final Map<String, Meaning> MEANINGS = Map.of(
            "no.ks.fiks.kvittering.tidsavbrudd",
            new Meaning("R8", "expired"),
            "no.ks.fiks.kvittering.serverfeil.v1",
            new Meaning("R8", "failed"),
            RECEIVED,
            new Meaning("R4", "delivered"),
            ANSWERED,
            new Meaning("R6", "accepted"),
            INVALID,
            new Meaning("R6", "rejected"),
            NOT_FOUND,
            new Meaning("R6", "rejected"),
            SERVER,
            new Meaning("R8", "failed"));

    private FiksReceipts() {}

    static String type(ObjectNode receipt) {
        return switch (receipt.path("status").asText()) {
            case "delivered" -> RECEIVED;
            case "expired", "failed" -> SERVER;
            case "rejected" -> rejected(receipt.path("reasons").path(0).path("code"));
            default -> ANSWERED;
        };
    }

    /** A receipt of no more than what the envelope says. */
    static ObjectNode bare(Map<String, String> envelope) {
        Meaning meaning = MEANINGS.get(envelope.getOrDefault(Envelope.TYPE, ""));
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

    private static String rejected(JsonNode reason) {
        return switch (reason.asText()) {
            case "UNKNOWN_PERSON", "NOT_RESIDENT" -> NOT_FOUND;
            case "CAPACITY" -> SERVER;
            default -> INVALID;
        };
    }
}
