package org.varsel.gateway.receive.soap;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.receive.Arrival;
import org.varsel.gateway.wss.OpenedEnvelope;
import org.varsel.gateway.wss.SecuredIn;
import org.varsel.schemas.xml.MalformedXml;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Element;

/** Makes one value of a SOAP request: what the signature covers, and nothing else of the message. */
public final class SoapDoor {

    private static final Map<Operation, Set<String>> MEMBERS = Map.of(
            Operation.SUBMIT, Set.of("dryRun", "submission"),
            Operation.WITHDRAW, Set.of("submission"),
            Operation.STATUS, Set.of("noticeId"),
            Operation.INBOX, Set.of("max"),
            Operation.ACKNOWLEDGE, Set.of("receipt"));

    private final String path;

    /** @param path the path of the service's address, which each message must be signed for */
    SoapDoor(String path) {
        this.path = path;
    }

    public SoapRequest read(Message message) {
        requireNonNull(message, "message");
        OpenedEnvelope envelope = SecuredIn.opened(message);
        Arrival arrival = Arrival.of(request(message));
        Operation operation = operation(envelope);
        return new SoapRequest(
                operation,
                members(operation, envelope.content()),
                envelope,
                arrival.clientCertificate(),
                arrival.receivedAt(),
                arrival.correlationId());
    }

    /** Where the walk of this request begins. */
    public String walk(SoapRequest request) {
        return requireNonNull(request, "request").operation().walk();
    }

    static HttpServletRequest request(Message message) {
        if (message.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request) {
            return request;
        }
        throw new Fault(ErrorCode.GATEWAY_FAULT, "A SOAP message came without its HTTP request.");
    }

    private Operation operation(OpenedEnvelope envelope) {
        Operation operation = Operation.requireOf(envelope.content());
        if (!envelope.action().equals(operation.requestAction())) {
            throw new Rejected(ErrorCode.RECEIVE_OPERATION, "wsa:Action is not the action of the request in the body.");
        }
        if (!path.equals(pathOf(envelope.to()))) {
            throw new Rejected(ErrorCode.RECEIVE_OPERATION, "wsa:To is not the address of this service.");
        }
        return operation;
    }

    private static String pathOf(String to) {
        try {
            return String.valueOf(URI.create(to).getPath());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static JsonNode members(Operation operation, Element content) {
        JsonNode message;
        try {
            message = XmlForms.standard().service(operation.request()).read(content);
        } catch (MalformedXml e) {
            throw new Rejected(ErrorCode.RECEIVE_MALFORMED_XML, "The body: " + e.getMessage() + ".");
        }
        Set<String> known = requireNonNull(MEMBERS.get(operation), "an operation without members");
        for (Iterator<String> names = message.fieldNames(); names.hasNext(); ) {
            if (!known.contains(names.next())) {
                throw new Rejected(
                        ErrorCode.RECEIVE_PARAMETER,
                        operation.request() + " has an element that it does not take; see the contract's schema.");
            }
        }
        return message;
    }
}
