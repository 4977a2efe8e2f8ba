package org.varsel.gateway.receive.soap;

import java.util.Arrays;
import java.util.Optional;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.schemas.resource.SoapContract;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Element;

/** The operations of the contract, each with its messages. */
public enum Operation {
    SUBMIT("Submit", "notice", "direct:receive.soap.submit"),
    WITHDRAW("Withdraw", "notice", "direct:receive.soap.withdraw"),
    STATUS("Status", "question", "direct:receive.soap.status"),
    INBOX("Inbox", "question", "direct:receive.soap.inbox"),
    ACKNOWLEDGE("Acknowledge", "receipt", "direct:receive.soap.acknowledge");

    private final String name;
    private final String kind;
    private final String walk;

    Operation(String name, String kind, String walk) {
        this.name = name;
        this.kind = kind;
        this.walk = walk;
    }

    /** The operation whose request has this element in the body. */
    static Optional<Operation> ofRequest(String element) {
        return Arrays.stream(values())
                .filter(operation -> operation.request().equals(element))
                .findFirst();
    }

    /** The operation whose request this is. */
    static Operation requireOf(Element content) {
        return Optional.ofNullable(content.getNamespaceURI())
                .filter(XmlForms.SERVICE::equals)
                .flatMap(service -> ofRequest(content.getLocalName()))
                .orElseThrow(
                        () -> new Rejected(ErrorCode.RECEIVE_OPERATION, "The body has no request of this service."));
    }

    /** The element of the request. */
    public String request() {
        return name + "Request";
    }

    /** The element of the answer. */
    public String response() {
        return name + "Response";
    }

    /** {@code wsa:Action} of the request. */
    public String requestAction() {
        return SoapContract.action(name);
    }

    /** {@code wsa:Action} of the answer. */
    public String responseAction() {
        return SoapContract.action(response());
    }

    /** What the request is to the rooms: a notice, a question, a receipt. */
    String kind() {
        return kind;
    }

    /** Where its walk begins. */
    String walk() {
        return walk;
    }
}
