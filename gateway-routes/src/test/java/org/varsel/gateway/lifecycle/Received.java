package org.varsel.gateway.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.record.Sha256Hex;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;

/** A delivery in the recipient's hands, opened with its own key, and the receipts that it signs for it. */
public record Received(String party, SealKey key, JsonNode event, JsonNode disclosure) {

    public static Received open(String party, SealKey key, JsonNode event) {
        byte[] jws = Jwe.decrypt(event.at("/data/jwe").asText(), ContentTypes.DISCLOSURE, key);
        return new Received(
                party,
                key,
                event,
                LiveGateway.payload(new String(jws, StandardCharsets.US_ASCII)).path("disclosure"));
    }

    public String disclosureId() {
        return event.path("id").asText();
    }

    public String noticeId() {
        return disclosure.at("/header/noticeId").asText();
    }

    public JsonNode data() {
        return event.path("data");
    }

    /** A right receipt. */
    public String receipt(String kind, String status) {
        return receipt(kind, status, body -> {});
    }

    /** A receipt that is right but for the change. */
    public String receipt(String kind, String status, Consumer<ObjectNode> change) {
        return signed(body(kind, status, change), key);
    }

    /** A receipt that is right but for its signer. */
    public String receiptSignedBy(SealKey other) {
        return signed(body("R4", "delivered", body -> {}), other);
    }

    public byte[] body(String kind, String status, Consumer<ObjectNode> change) {
        ObjectNode body = StrictJson.mapper().createObjectNode();
        body.put("receiptId", UUID.randomUUID().toString());
        body.put("kind", kind);
        body.put("disclosureId", disclosureId());
        body.put("noticeId", noticeId());
        body.put("noticeVersion", disclosure.at("/header/noticeVersion").asInt());
        body.put("contentSha256", Sha256Hex.of(event.at("/data/jwe").asText().getBytes(StandardCharsets.US_ASCII)));
        body.put("status", status);
        body.putArray("reasons");
        if (status.equals("rejected")) {
            body.withArray("reasons").addObject().put("code", "NOT_RESIDENT").put("text", "Lives elsewhere.");
        }
        body.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        ObjectNode by = body.putObject("by");
        by.putObject("org").put("scheme", "0192").put("value", party);
        by.put("role", disclosure.at("/header/recipient/role").asText());
        change.accept(body);
        return Jcs.canonical(body);
    }

    public static String signed(byte[] body, SealKey by) {
        return Jws.sign(ContentTypes.RECEIPT, body, by);
    }
}
