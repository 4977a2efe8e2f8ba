package org.varsel.gateway.hostile;

import static org.varsel.gateway.hostile.SoapNames.SOAP;
import static org.varsel.gateway.hostile.SoapNames.WSA;
import static org.varsel.gateway.hostile.SoapNames.WSSE;
import static org.varsel.gateway.hostile.SoapNames.WSU;
import static org.varsel.gateway.hostile.SoapNames.XENC;
import static org.varsel.gateway.hostile.SoapNames.XENC11;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.crypto.WSProviderConfig;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.KeyUtils;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.xml.security.c14n.InvalidCanonicalizerException;
import org.varsel.gateway.keys.SealKey;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * One SOAP request, made by hand: time stamp, signature, then encryption of the body. Right in everything unless told
 * otherwise; a change can be made before it is signed, between signature and encryption, and after both.
 */
final class SoapSender {
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    static {
        WSProviderConfig.init(true, false, false);
    }

    private final String message;
    private final String action;
    private final JsonNode content;
    private final SealKey signer;
    private X509Certificate receiver;
    private final HandSignature signature;
    private final List<Consumer<Document>> beforeSigning = new ArrayList<>();
    private final List<Consumer<Document>> afterSigning = new ArrayList<>();
    private final List<Consumer<Document>> afterEncryption = new ArrayList<>();
    private String messageId = UUID.randomUUID().toString();
    private String relatesTo = "";
    private Instant created = Instant.now();
    private UnaryOperator<String> sealed = UnaryOperator.identity();
    private boolean signed = true;
    private boolean encrypted = true;

    SoapSender(String operation, JsonNode content, SealKey signer, X509Certificate receiver) {
        this(operation + "Request", operation, content, signer, receiver);
    }

    private SoapSender(String message, String action, JsonNode content, SealKey signer, X509Certificate receiver) {
        this.message = message;
        this.action = SoapNames.SERVICE + ":" + action;
        this.content = content;
        this.signer = signer;
        this.receiver = receiver;
        this.signature = new HandSignature(signer);
    }

    /** What a recipient says to a delivery. */
    static SoapSender answer(String relatesTo, JsonNode content, SealKey signer, X509Certificate receiver) {
        String name = "DeliverResponse";
        SoapSender sender = new SoapSender(name, name, content, signer, receiver);
        sender.relatesTo = relatesTo;
        sender.signature.over("RelatesTo");
        return sender;
    }

    SealKey signer() {
        return signer;
    }

    SoapSender messageId(String id) {
        messageId = id;
        return this;
    }

    /** Encrypts to that one. */
    SoapSender to(X509Certificate other) {
        receiver = other;
        return this;
    }

    SoapSender created(Instant at) {
        created = at;
        return this;
    }

    SoapSender unsigned() {
        signed = false;
        return this;
    }

    SoapSender unencrypted() {
        encrypted = false;
        return this;
    }

    SoapSender signing(Consumer<HandSignature> change) {
        change.accept(signature);
        return this;
    }

    SoapSender beforeSigning(Consumer<Document> change) {
        beforeSigning.add(change);
        return this;
    }

    SoapSender afterSigning(Consumer<Document> change) {
        afterSigning.add(change);
        return this;
    }

    /** What goes under the seal, as text, when it has been signed. */
    SoapSender sealing(UnaryOperator<String> change) {
        sealed = change;
        return this;
    }

    SoapSender afterEncryption(Consumer<Document> change) {
        afterEncryption.add(change);
        return this;
    }

    /** The message without an XML declaration. */
    String text() {
        try {
            Document document = envelope();
            WSSecHeader security = new WSSecHeader(document);
            security.setMustUnderstand(false);
            security.insertSecurityHeader();
            security.getSecurityHeaderElement().appendChild(timestamp(document));
            beforeSigning.forEach(change -> change.accept(document));
            if (signed) {
                signature.sign(security.getSecurityHeaderElement());
            }
            afterSigning.forEach(change -> change.accept(document));
            if (encrypted) {
                encrypt(security);
            }
            afterEncryption.forEach(change -> change.accept(document));
            return text(document);
        } catch (WSSecurityException | InvalidCanonicalizerException | TransformerException e) {
            throw new AssertionError(e);
        }
    }

    private Document envelope() {
        Document document = StrictXml.newDocument();
        Element envelope = document.createElementNS(SOAP, "s:Envelope");
        envelope.setAttributeNS(XMLNS, "xmlns:s", SOAP);
        envelope.setAttributeNS(XMLNS, "xmlns:a", WSA);
        envelope.setAttributeNS(XMLNS, "xmlns:u", WSU);
        document.appendChild(envelope);
        Element header = add(envelope, SOAP, "s:Header", "");
        addressing(header, "To", relatesTo.isEmpty() ? "https://gateway.example/soap/v1" : WSA + "/anonymous");
        addressing(header, "Action", action);
        addressing(header, "MessageID", "urn:uuid:" + messageId);
        if (!relatesTo.isEmpty()) {
            addressing(header, "RelatesTo", "urn:uuid:" + relatesTo);
        }
        Element body = add(envelope, SOAP, "s:Body", "");
        body.setAttributeNS(WSU, "u:Id", "Body");
        body.appendChild(XmlForms.standard().service(message).write(content, document));
        return document;
    }

    private static void addressing(Element header, String name, String text) {
        add(header, WSA, "a:" + name, text).setAttributeNS(WSU, "u:Id", name);
    }

    private Element timestamp(Document document) {
        Instant at = created.truncatedTo(ChronoUnit.MILLIS);
        Element timestamp = document.createElementNS(WSU, "u:Timestamp");
        timestamp.setAttributeNS(WSU, "u:Id", "Timestamp");
        add(timestamp, WSU, "u:Created", at.toString());
        add(timestamp, WSU, "u:Expires", at.plus(Duration.ofMinutes(5)).toString());
        return timestamp;
    }

    private void encrypt(WSSecHeader security) throws WSSecurityException, InvalidCanonicalizerException {
        WSSecEncrypt encryption = new WSSecEncrypt(security);
        encryption.setUseThisCert(receiver);
        encryption.setSymmetricEncAlgorithm(XENC11 + "aes256-gcm");
        encryption.setIncludeEncryptionToken(false);
        encryption.setEncryptionSerializer(new ChangedContent(sealed));
        encryption.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
        if (receiver.getPublicKey().getAlgorithm().equals("EC")) {
            encryption.setKeyAgreementMethod(XENC11 + "ECDH-ES");
            encryption.setKeyDerivationMethod(XENC11 + "ConcatKDF");
            encryption.setKeyEncAlgo(XENC + "kw-aes256");
        } else {
            encryption.setKeyEncAlgo(XENC11 + "rsa-oaep");
            encryption.setDigestAlgorithm(SoapNames.SHA256);
            encryption.setMGFAlgorithm(XENC11 + "mgf1sha256");
        }
        encryption.build(
                new Merlin(), KeyUtils.getKeyGenerator(XENC11 + "aes256-gcm").generateKey());
    }

    static Element add(Element parent, String namespace, String name, String text) {
        Element child = parent.getOwnerDocument().createElementNS(namespace, name);
        child.setTextContent(text);
        parent.appendChild(child);
        return child;
    }

    /** The first element of that name in the document. */
    static Element find(Document document, String namespace, String name) {
        return (Element) document.getElementsByTagNameNS(namespace, name).item(0);
    }

    /** The value that counts: the name of the person, or the receipt. */
    static Element value(Element within) {
        NodeList names = within.getElementsByTagNameNS("*", "FullName");
        NodeList found = names.getLength() > 0 ? names : within.getElementsByTagNameNS("*", "Receipt");
        return (Element) found.item(0);
    }

    static Element value(Document document) {
        return value(document.getDocumentElement());
    }

    static Element header(Document document) {
        return find(document, SOAP, "Header");
    }

    static Element body(Document document) {
        return find(document, SOAP, "Body");
    }

    static Element security(Document document) {
        return find(document, WSSE, "Security");
    }

    static String text(Document document) throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter writer = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(writer));
        return writer.toString();
    }
}
