package org.varsel.gateway.deliver;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.certificate.Certificates;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.GatewaySeals;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.receive.soap.SoapDelivery;
import org.varsel.gateway.record.RecordedDisclosure;
import org.varsel.gateway.wss.EnvelopeOpening;
import org.varsel.gateway.wss.EnvelopeSealing;
import org.varsel.gateway.wss.MessageHeaders;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.resource.SoapContract;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlBytes;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Element;

/**
 * Makes SOAP messages of the contract {@code receiver.wsdl}: the sealed bytes that were logged, with entry, salt and proof,
 * inside an envelope that is secured anew for each attempt, because its time stamp is.
 */
final class SoapPushes {
    private final GatewaySeals seals;
    private final Certificates certificates;
    private final Clock clock;

    SoapPushes(GatewaySeals seals, Certificates certificates, Clock clock) {
        this.seals = seals;
        this.certificates = certificates;
        this.clock = clock;
    }

    SoapPush to(URI endpoint, RecordedDisclosure disclosure) {
        String messageId = UUID.randomUUID().toString();
        X509Certificate receiver = receiver(disclosure.recipient());
        byte[] envelope = XmlBytes.of(EnvelopeSealing.seal(
                new MessageHeaders(endpoint.toString(), SoapContract.action("Deliver"), messageId, null),
                content(disclosure),
                seals.forParty(receiver),
                receiver,
                clock.instant()));
        return new SoapPush(envelope, messageId, opening(disclosure.recipient()), clock);
    }

    /** For answers by this recipient alone. */
    private EnvelopeOpening opening(Party recipient) {
        return new EnvelopeOpening(seals.all(), recipient.seal()::contains);
    }

    private X509Certificate receiver(Party recipient) {
        return certificates
                .firstGood(recipient.seal(), CertificateUse.SEAL, clock.instant())
                .orElseThrow(() -> new Unavailable(
                        ErrorCode.SEAL_NO_KEY,
                        "the recipient " + recipient.id() + " has no seal certificate that is good now",
                        Duration.ofMinutes(10)));
    }

    private static Element content(RecordedDisclosure disclosure) {
        ObjectNode request = StrictJson.mapper().createObjectNode();
        request.set("delivery", SoapDelivery.of(DeliveryEvent.of(disclosure)));
        return XmlForms.standard().service("DeliverRequest").write(request, StrictXml.newDocument());
    }
}
