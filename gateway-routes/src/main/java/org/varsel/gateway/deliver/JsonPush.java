package org.varsel.gateway.deliver;

import java.nio.charset.StandardCharsets;
import org.varsel.gateway.record.RecordedDisclosure;
import org.varsel.schemas.json.Jcs;

/** A CloudEvent over HTTPS; the answer is the signed receipt and nothing else. */
record JsonPush(RecordedDisclosure disclosure) implements PushMessage {

    @Override
    public String mediaType() {
        return DeliveryEvent.MEDIA_TYPE;
    }

    @Override
    public String accept() {
        return "application/jose";
    }

    @Override
    public byte[] body() {
        return Jcs.canonical(DeliveryEvent.of(disclosure));
    }

    @Override
    public String receipt(byte[] answer) {
        return new String(answer, StandardCharsets.US_ASCII).strip();
    }
}
