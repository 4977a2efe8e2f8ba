package org.varsel.gateway.wss;

import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The WS-Addressing 1.0 headers of a message that we send.
 *
 * @param to the address of the receiver; anonymous in an answer
 * @param action what the message is, as the WSDL names it
 * @param messageId UUID of this sending
 * @param relatesTo UUID of the message that is answered; null in a request
 */
public record MessageHeaders(String to, String action, String messageId, @Nullable String relatesTo) {

    /** The headers of the answer to a message. */
    public static MessageHeaders answer(String action, String messageId, String to) {
        return new MessageHeaders(Names.WSA_ANONYMOUS, action, messageId, to);
    }

    /** A SOAP 1.2 envelope with these headers around that content, whose document becomes the envelope's. */
    Document envelope(Element content) {
        Document document = content.getOwnerDocument();
        if (content.getParentNode() != null) {
            content.getParentNode().removeChild(content);
        }
        Element envelope = document.createElementNS(Names.SOAP, "soap:Envelope");
        envelope.setAttributeNS(Names.XMLNS, "xmlns:soap", Names.SOAP);
        envelope.setAttributeNS(Names.XMLNS, "xmlns:wsa", Names.WSA);
        envelope.setAttributeNS(Names.XMLNS, "xmlns:wsu", Names.WSU);
        Element header = document.createElementNS(Names.SOAP, "soap:Header");
        Element body = document.createElementNS(Names.SOAP, "soap:Body");
        body.setAttributeNS(Names.WSU, "wsu:Id", "Body");
        append(header, Names.TO, to);
        append(header, Names.ACTION, action);
        append(header, Names.MESSAGE_ID, "urn:uuid:" + messageId);
        if (relatesTo != null) {
            append(header, Names.RELATES_TO, "urn:uuid:" + relatesTo);
        }
        body.appendChild(content);
        envelope.appendChild(header);
        envelope.appendChild(body);
        document.appendChild(envelope);
        return document;
    }

    private static void append(Element header, QName name, String text) {
        Element element =
                header.getOwnerDocument().createElementNS(name.getNamespaceURI(), "wsa:" + name.getLocalPart());
        element.setAttributeNS(Names.WSU, "wsu:Id", name.getLocalPart());
        element.setTextContent(text);
        header.appendChild(element);
    }
}
