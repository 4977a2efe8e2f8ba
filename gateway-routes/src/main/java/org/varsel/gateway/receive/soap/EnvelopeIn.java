package org.varsel.gateway.receive.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.receive.Arrival;
import org.varsel.gateway.wss.Names;
import org.varsel.schemas.xml.MalformedXml;
import org.varsel.schemas.xml.StrictXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The first look at a SOAP message, before any other reader sees a byte of it: a registered connection, the media type of
 * SOAP 1.2, strict XML. Then the same bytes go on to CXF, whose own parser meets nothing hostile any more.
 */
final class EnvelopeIn extends AbstractPhaseInterceptor<Message> {

    static final String MEDIA_TYPE = "application/soap+xml";
    private static final String WHOLE_TYPE = MEDIA_TYPE + "; charset=UTF-8";

    private final PartyRegistry registry;

    EnvelopeIn(PartyRegistry registry) {
        super(Phase.RECEIVE);
        this.registry = registry;
    }

    @Override
    public void handleMessage(Message message) {
        HttpServletRequest request = SoapDoor.request(message);
        if (!request.getMethod().equals("POST")) {
            throw new Rejected(ErrorCode.GATEWAY_METHOD_NOT_ALLOWED, "This path takes POST alone.");
        }
        Arrival arrival = Arrival.of(request);
        if (registry.byTls(arrival.clientCertificate()).isEmpty()) {
            throw new Rejected(
                    ErrorCode.AUTHENTICATE_PARTY_UNKNOWN,
                    "The certificate of the connection is registered for nobody.");
        }
        requireMediaType(request.getHeader("Content-Type"));
        try {
            requireOneBody(StrictXml.parse(arrival.body()).getDocumentElement());
        } catch (MalformedXml e) {
            throw new Rejected(ErrorCode.RECEIVE_MALFORMED_XML, "The envelope: " + e.getMessage() + ".");
        }
        message.put(Message.CONTENT_TYPE, WHOLE_TYPE);
        message.put(Message.ENCODING, StandardCharsets.UTF_8.name());
        message.setContent(InputStream.class, new ByteArrayInputStream(arrival.body()));
    }

    /** CXF stops reading after the first body, so whatever follows it would be neither seen nor refused. */
    private static void requireOneBody(Element envelope) {
        Node last = envelope.getLastChild();
        while (last != null && last.getNodeType() == Node.TEXT_NODE) {
            last = last.getPreviousSibling();
        }
        NodeList bodies = envelope.getElementsByTagNameNS(Names.SOAP, "Body");
        if (bodies.getLength() != 1 || bodies.item(0) != last) {
            throw new Rejected(
                    ErrorCode.AUTHENTICATE_ENVELOPE,
                    "The message must be a SOAP 1.2 envelope with exactly a Header and a Body.");
        }
    }

    /** Parameters: the character set and, as SOAP 1.2 has it, the action; the signed action is what counts. */
    private static void requireMediaType(@Nullable String given) {
        String[] parts = (given == null ? "" : given).split(";", -1);
        boolean taken = parts[0].strip().equalsIgnoreCase(MEDIA_TYPE);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            taken &= parameter.startsWith("action=")
                    || parameter.equals("charset=utf-8")
                    || parameter.equals("charset=\"utf-8\"");
        }
        if (!taken) {
            throw new Rejected(
                    ErrorCode.RECEIVE_MEDIA_TYPE, "The Content-Type must be " + MEDIA_TYPE + ", in UTF-8, alone.");
        }
    }
}
