package org.varsel.gateway.receive.soap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.CorrelationId;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.FailedWalks;
import org.varsel.gateway.Fault;
import org.varsel.gateway.GatewayException;
import org.varsel.gateway.Problem;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.receive.Arrival;
import org.varsel.gateway.wss.OpenedEnvelope;
import org.varsel.schemas.xml.MalformedXml;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The one place where a failure becomes a SOAP fault, whoever noticed it: this door, CXF, WSS4J or a room. The fault is
 * code, subcode (our wire code) and a {@code Problem}; it is not signed, and it promises nothing.
 */
final class FaultOut extends AbstractPhaseInterceptor<Message> {

    private final FailedWalks failed;
    private final PartyRegistry registry;

    FaultOut(FailedWalks failed, PartyRegistry registry) {
        super(Phase.SETUP);
        this.failed = failed;
        this.registry = registry;
    }

    @Override
    public void handleMessage(Message message) {
        Exception thrown = message.getContent(Exception.class);
        String correlationId = CorrelationId.current();
        GatewayException failure =
                failed.recorded(SoapFailure.of(thrown), party(message), messageId(message), correlationId);
        Problem problem = Problem.of(failure, correlationId);

        SoapFault fault = new SoapFault(
                problem.detail(),
                problem.status() < 500
                        ? Soap12.getInstance().getSender()
                        : Soap12.getInstance().getReceiver());
        fault.setSubCode(new QName(XmlForms.SERVICE, failure.code().code(), "v"));
        fault.setLang("en");
        fault.setStatusCode(status(problem.status()));
        detail(problem).ifPresent(fault::setDetail);
        message.setContent(Exception.class, fault);
        message.put(Message.RESPONSE_CODE, fault.getStatusCode());
        problem.retryAfter().ifPresent(wait -> {
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.put("Retry-After", new ArrayList<>(List.of(wait)));
            message.put(Message.PROTOCOL_HEADERS, headers);
        });
    }

    /** SOAP 1.2 part 2 table 20: 400 for the sender's faults, 500 for others; limits keep theirs, which clients know. */
    private static int status(int status) {
        return switch (status) {
            case 413, 415, 429, 503 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }

    private @Nullable Party party(Message message) {
        try {
            return registry.byTls(Arrival.certificate(
                            SoapDoor.request(message.getExchange().getInMessage())))
                    .orElse(null);
        } catch (GatewayException e) { // nobody is known then, which is what the answer says already
            return null;
        }
    }

    private static @Nullable String messageId(Message message) {
        var opened = message.getExchange().get(OpenedEnvelope.class);
        return opened == null ? null : opened.messageId();
    }

    /** Without it the fault still has its code: an answer must never fail because of its explanation. */
    private static Optional<Element> detail(Problem problem) {
        ObjectNode tree = problem.told();
        problem.retryAfter().ifPresent(wait -> tree.put("retryAfter", Long.parseLong(wait)));
        Document document = StrictXml.newDocument();
        Element detail = document.createElementNS(Soap12.SOAP_NAMESPACE, "soap:Detail");
        try {
            detail.appendChild(XmlForms.standard().service("Problem").write(tree, document));
            return Optional.of(detail);
        } catch (MalformedXml e) {
            FailedWalks.tell(new Fault(ErrorCode.GATEWAY_FAULT, "A problem has no XML twin.", e));
            return Optional.empty();
        }
    }
}
