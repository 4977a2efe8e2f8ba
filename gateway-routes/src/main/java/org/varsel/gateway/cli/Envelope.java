package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.SealKey;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;

/**
 * A submission on its way: canonical bytes (RFC 8785), signed by its sender, sealed to the gateway, inside a CloudEvent
 * (1.0, structured mode). Every envelope has an id of its own; the notice keeps its.
 *
 * @param jws what the sender signed; receipts R1 and R2 carry its SHA-256
 * @param event the CloudEvent
 */
record Envelope(String jws, JsonNode event) {
    static final String MEDIA_TYPE = "application/cloudevents+json";

    /**
     * Signs and seals.
     *
     * @param notice what the envelope's attributes say
     * @param signed what is signed: the notice, or the message that says the same in the sender's own format
     */
    static Envelope of(JsonNode notice, JsonNode signed, SealKey sender, X509Certificate gateway, Instant now) {
        String jws = Jws.sign(ContentTypes.SUBMISSION, Jcs.canonical(signed), sender);
        String jwe = Jwe.encrypt(ContentTypes.SUBMISSION, jws.getBytes(StandardCharsets.US_ASCII), gateway);
        JsonNode from = notice.at("/header/sender");
        ObjectNode event = StrictJson.mapper().createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put(
                "source",
                "urn:org:iso6523:" + from.path("scheme").asText() + ":"
                        + from.path("value").asText());
        event.put("type", "org.varsel." + notice.at("/header/type").asText());
        event.put("time", now.truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("datacontenttype", "application/jose");
        event.put("data", jwe);
        return new Envelope(jws, event);
    }

    byte[] bytes() {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
