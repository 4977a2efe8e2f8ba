package org.varsel.gateway.wss;

import java.util.List;
import java.util.Map;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.binding.soap.saaj.SAAJInInterceptor;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.interceptor.Interceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.ws.security.wss4j.CryptoCoverageChecker;
import org.apache.cxf.ws.security.wss4j.CryptoCoverageChecker.XPathExpression;
import org.apache.cxf.ws.security.wss4j.CryptoCoverageUtil.CoverageScope;
import org.apache.cxf.ws.security.wss4j.CryptoCoverageUtil.CoverageType;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerConstants;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The same opening inside CXF's chain, in four steps of one phase: the form of the message; WSS4J, which decrypts and
 * verifies; CXF's coverage checker, by names; and our own, by the very elements. Configured by hand, because CXF's policy
 * layer knows no key agreement. What was opened is found on the exchange afterwards.
 */
public final class SecuredIn {

    private static final Map<String, String> PREFIXES =
            Map.of("soap", Names.SOAP, "wsa", Names.WSA, "wsse", Names.WSSE, "wsu", Names.WSU);

    private final EnvelopeOpening opening;

    public SecuredIn(EnvelopeOpening opening) {
        this.opening = opening;
    }

    /** In the order in which they run. */
    public List<Interceptor<? extends Message>> interceptors() {
        return List.of(new FormIn(opening), new Wss4jIn(opening), coverage(), new OpenedIn());
    }

    /** What the chain opened in this message; there is nothing else to be read from it. */
    public static OpenedEnvelope opened(Message message) {
        OpenedEnvelope opened = message.getExchange().get(OpenedEnvelope.class);
        if (opened == null) {
            throw new Rejected(ErrorCode.AUTHENTICATE_SIGNATURE_MISSING, "The message was not opened.");
        }
        return opened;
    }

    private static CryptoCoverageChecker coverage() {
        return new CryptoCoverageChecker(
                PREFIXES,
                List.of(
                        new XPathExpression("/soap:Envelope/soap:Body", CoverageType.SIGNED, CoverageScope.ELEMENT),
                        new XPathExpression(
                                "/soap:Envelope/soap:Header/wsse:Security/wsu:Timestamp",
                                CoverageType.SIGNED,
                                CoverageScope.ELEMENT),
                        new XPathExpression(
                                "/soap:Envelope/soap:Header/wsa:*", CoverageType.SIGNED, CoverageScope.ELEMENT),
                        new XPathExpression(
                                "/soap:Envelope/soap:Body", CoverageType.ENCRYPTED, CoverageScope.CONTENT)));
    }

    private static Document document(SoapMessage message) {
        Node part = message.getContent(Node.class);
        if (part instanceof Document document
                && DOMUtils.getDomElement(document.getDocumentElement()) instanceof Element envelope) {
            return envelope.getOwnerDocument();
        }
        throw EnvelopeForm.refused("must be a SOAP 1.2 envelope");
    }

    private static final class FormIn extends AbstractSoapInterceptor {
        private final EnvelopeOpening opening;

        FormIn(EnvelopeOpening opening) {
            super(Phase.PRE_PROTOCOL);
            this.opening = opening;
            getAfter().add(SAAJInInterceptor.class.getName());
            getBefore().add(Wss4jIn.class.getName());
        }

        @Override
        public void handleMessage(SoapMessage message) {
            SAAJInInterceptor.INSTANCE.handleMessage(message);
            opening.requireForm(document(message));
        }
    }

    private static final class Wss4jIn extends WSS4JInInterceptor {
        Wss4jIn(EnvelopeOpening opening) {
            super(Map.of(
                    ConfigurationConstants.ACTION,
                    "Timestamp Signature Encryption",
                    ConfigurationConstants.PW_CALLBACK_REF,
                    EnvelopeOpening.NO_PASSWORDS,
                    ConfigurationConstants.SIG_VER_PROP_REF_ID,
                    "nobody",
                    "nobody",
                    opening.nobodyCrypto(),
                    ConfigurationConstants.DEC_PROP_REF_ID,
                    "own",
                    "own",
                    opening.ownCrypto(),
                    ConfigurationConstants.TIMESTAMP_STRICT,
                    "false",
                    WSS4JInInterceptor.PROCESSOR_MAP,
                    EnvelopeOpening.processors(),
                    WSS4JInInterceptor.VALIDATOR_MAP,
                    EnvelopeOpening.validators()));
        }

        @Override
        protected void setAlgorithmSuites(SoapMessage message, RequestData data) {
            EnvelopeOpening.configure(data);
        }

        /** None: a message that comes twice gets the same receipt, and that is decided by the record. */
        @Override
        protected void configureReplayCaches(RequestData data, List<Integer> actions, SoapMessage message) {
            // none are set, so none are asked
        }
    }

    private static final class OpenedIn extends AbstractSoapInterceptor {
        OpenedIn() {
            super(Phase.PRE_PROTOCOL);
            getAfter().add(CryptoCoverageChecker.class.getName());
        }

        @Override
        public void handleMessage(SoapMessage message) {
            message.getExchange()
                    .put(OpenedEnvelope.class, EnvelopeOpening.covered(document(message), results(message)));
        }

        private static List<WSSecurityEngineResult> results(SoapMessage message) {
            if (message.get(WSHandlerConstants.RECV_RESULTS) instanceof List<?> list
                    && list.size() == 1
                    && list.get(0) instanceof WSHandlerResult result) {
                return result.getResults();
            }
            throw EnvelopeOpening.refused();
        }
    }
}
