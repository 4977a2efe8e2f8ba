package org.varsel.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One submission, ready to post: canonical JSON, signed by us, sealed to the gateway, inside a CloudEvent.
 *
 * @param jwsSha256 hex digest of the signature, which the gateway's receipts must name
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record Envelope(byte[] event, String jwsSha256) {
    private static final String CONTENT = "varsel-submission+jws";

    static Envelope around(JsonNode document, Seals seals, Clock clock) {
        String jws = seals.sign(CONTENT, Json.canonical(document));
        ObjectNode event = Json.object();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        // As the header says, even when that is a lie: whether it is one is for the gateway to find out.
        JsonNode sender = document.path("header").path("sender");
        event.put("source", "urn:org:iso6523:" + Json.text(sender, "scheme") + ":" + Json.text(sender, "value"));
        event.put("type", "org.varsel." + Json.text(Json.child(document, "header"), "type"));
        event.put("time", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("datacontenttype", "application/jose");
        event.put("data", seals.sealToGateway(CONTENT, jws));
        return new Envelope(Json.line(event).getBytes(StandardCharsets.UTF_8), Digests.hexOfAscii(jws));
    }
}
