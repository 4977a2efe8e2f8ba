package org.varsel.gateway.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.wss.EnvelopeOpening;
import org.varsel.gateway.wss.OpenedEnvelope;
import org.varsel.schemas.resource.SoapContract;
import org.varsel.schemas.xml.MalformedXml;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlForms;

/**
 * One secured delivery and its answer, which must be secured likewise: signed by this recipient, encrypted to us, in time,
 * and about this very message. The receipt inside is checked by {@code acknowledge}.
 */
@SuppressWarnings("ArrayRecordComponent")
record SoapPush(byte[] body, String messageId, EnvelopeOpening opening, Clock clock) implements PushMessage {
    /** How far a recipient's clock may be ahead. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final String MEDIA_TYPE = "application/soap+xml";
    private static final String ANSWER = "DeliverResponse";

    @Override
    public String mediaType() {
        return MEDIA_TYPE + "; charset=UTF-8";
    }

    @Override
    public String accept() {
        return MEDIA_TYPE;
    }

    @Override
    public String receipt(byte[] answer) {
        try {
            OpenedEnvelope opened = opening.open(StrictXml.parse(answer));
            Instant now = clock.instant();
            if (!opened.relatesTo().equals(messageId)
                    || !opened.action().equals(SoapContract.action(ANSWER))
                    || opened.created().isAfter(now.plus(SKEW))
                    || opened.expires().isBefore(now)) {
                throw refused("the answer is about another message, or of another time");
            }
            JsonNode message = XmlForms.standard().service(ANSWER).read(opened.content());
            return new String(Base64.getDecoder().decode(message.path("receipt").asText()), StandardCharsets.UTF_8);
        } catch (MalformedXml | IllegalArgumentException e) {
            throw refused("the answer is not one of the contract");
        }
    }

    private static Rejected refused(String why) {
        return new Rejected(ErrorCode.ACKNOWLEDGE_RECEIPT_SCHEMA, why);
    }

    @Override
    public String toString() {
        return "SoapPush[" + messageId + "]";
    }
}
