package org.varsel.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this party says to the gateway, and what it makes of the answer: every receipt is checked against the gateway's seal and
 * against the very signature that was submitted.
 */
final class Outbound {
    private final Seals seals;
    private final GatewayClient gateway;
    private final Clock clock;
    /** By notice id and version: digest of the signature that was submitted first. Receipts must name it. */
    private final Map<String, String> submitted = new ConcurrentHashMap<>();

    Outbound(Seals seals, GatewayClient gateway, Clock clock) {
        this.seals = seals;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Signs and seals without sending, so that the same bytes can be posted twice or by somebody else. */
    String envelope(JsonNode document) {
        Envelope envelope = Envelope.around(document, seals, clock);
        remember(document, envelope);
        return new String(envelope.event(), StandardCharsets.UTF_8);
    }

    ObjectNode send(JsonNode document, boolean dryRun) {
        Envelope envelope = Envelope.around(document, seals, clock);
        if (!dryRun) {
            remember(document, envelope);
        }
        return told(gateway.postNotice(envelope.event(), dryRun));
    }

    ObjectNode post(String event) {
        return told(gateway.postNotice(event.getBytes(StandardCharsets.UTF_8), false));
    }

    ObjectNode get(String path) {
        return told(gateway.get(path));
    }

    private void remember(JsonNode document, Envelope envelope) {
        JsonNode header = Json.child(document, "header");
        submitted.putIfAbsent(key(header), envelope.jwsSha256());
    }

    private static String key(JsonNode noticeOrReceipt) {
        return noticeOrReceipt.path("noticeId").asText() + "/"
                + noticeOrReceipt.path("noticeVersion").asInt();
    }

    private ObjectNode told(GatewayClient.Answer answer) {
        ObjectNode told = Json.object().put("status", answer.status());
        JsonNode body = answer.body().length == 0 ? Json.object() : Json.parse(answer.body());
        told.set("body", body);
        ArrayNode receipts = told.putArray("receipts");
        body.path("receipts").forEach(jws -> receipts.add(checked(jws.asText())));
        return told;
    }

    private ObjectNode checked(String jws) {
        ObjectNode receipt = Json.object().put("jws", jws);
        try {
            ObjectNode body = Json.parseObject(seals.signedByGateway(Receipts.TYP, jws));
            receipt.set("body", body);
            String expected = submitted.get(key(body));
            boolean ours = expected == null || expected.equals(body.path("contentSha256").asText());
            receipt.put("verified", ours);
            if (!ours) {
                receipt.put("failure", "the receipt is about another signature than the one submitted");
            }
        } catch (StandInException e) {
            // Receipts of a recipient reach the sender too; their seal is not among this party's certificates.
            receipt.put("verified", false).put("failure", e.getMessage());
        }
        return receipt;
    }
}
