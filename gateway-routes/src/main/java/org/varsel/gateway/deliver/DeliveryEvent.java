package org.varsel.gateway.deliver;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.varsel.gateway.record.RecordedDisclosure;
import org.varsel.schemas.json.StrictJson;

/**
 * The delivery as the recipient gets it, by push or from the inbox: a CloudEvents 1.0 structured JSON document whose data
 * holds the sealed notice ({@code jwe}, or in base64 {@code xml} for a party that reads XML or {@code cms} for one that reads
 * Fiks) and, beside it, log entry, salt and tlog-proof.
 */
final class DeliveryEvent {
    static final String MEDIA_TYPE = "application/cloudevents+json";

    private DeliveryEvent() {}

    static ObjectNode of(RecordedDisclosure disclosure) {
        ObjectNode event = StrictJson.mapper().createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", disclosure.disclosureId().toString());
        event.put("source", "urn:varsel:gateway");
        event.put("type", "org.varsel." + disclosure.type());
        event.put(
                "time", disclosure.recordedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        switch (disclosure.form()) {
            case JOSE -> data.put("jwe", new String(disclosure.sealed(), StandardCharsets.US_ASCII));
            case XML -> data.put("xml", Base64.getEncoder().encodeToString(disclosure.sealed()));
            case CMS -> data.put("cms", Base64.getEncoder().encodeToString(disclosure.sealed()));
        }
        data.put("entry", Base64.getEncoder().encodeToString(disclosure.entry()));
        data.put("msgsalt", Base64.getUrlEncoder().withoutPadding().encodeToString(disclosure.msgSalt()));
        data.put("proof", disclosure.proof());
        return event;
    }
}
