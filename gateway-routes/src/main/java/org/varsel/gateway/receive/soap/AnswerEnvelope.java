package org.varsel.gateway.receive.soap;

import static java.util.Objects.requireNonNull;

import jakarta.xml.soap.MessageFactory;
import jakarta.xml.soap.SOAPConstants;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import java.time.Clock;
import java.util.UUID;
import javax.xml.transform.dom.DOMSource;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.keys.GatewaySeals;
import org.varsel.gateway.wss.EnvelopeSealing;
import org.varsel.gateway.wss.MessageHeaders;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes the answer: signed by the gateway with a key of the caller's own kind, encrypted to whoever signed the request. */
public final class AnswerEnvelope {

    private final GatewaySeals seals;
    private final Clock clock;
    private final MessageFactory messages;

    AnswerEnvelope(GatewaySeals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
        try {
            this.messages = MessageFactory.newInstance(SOAPConstants.SOAP_1_2_PROTOCOL);
        } catch (SOAPException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "SOAP 1.2 messages cannot be made.", e);
        }
    }

    public SOAPMessage of(Answered answered) {
        SoapRequest request = requireNonNull(answered, "answered").request();
        Element content = XmlForms.standard()
                .service(request.operation().response())
                .write(SoapAnswer.message(answered.answer()), StrictXml.newDocument());
        Document envelope = EnvelopeSealing.seal(
                MessageHeaders.answer(
                        request.operation().responseAction(),
                        UUID.randomUUID().toString(),
                        request.envelope().messageId()),
                content,
                seals.forParty(request.envelope().signer()),
                request.envelope().signer(),
                clock.instant());
        try {
            SOAPMessage message = messages.createMessage();
            message.getSOAPPart().setContent(new DOMSource(envelope));
            return message;
        } catch (SOAPException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "A SOAP answer cannot be written.", e);
        }
    }
}
