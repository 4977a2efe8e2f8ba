package org.varsel.gateway.receive.soap;

import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.util.KeyUtils;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.varsel.gateway.keys.SealKey;
import org.varsel.schemas.xml.StrictXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An envelope that is secured step by step, right unless the test says otherwise. It has every addressing header that may be
 * there. The parts and their ids are To, Action, MessageID, ReplyTo, FaultTo, From, RelatesTo, Timestamp and Body.
 */
final class ByHand {
    static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    static final String WSA = "http://www.w3.org/2005/08/addressing";
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
    static final String XENC11 = "http://www.w3.org/2009/xmlenc11#";
    static final List<String> HEADERS = List.of("To", "Action", "MessageID", "ReplyTo", "FaultTo", "From", "RelatesTo");
    private static final String PASSWORD = "in memory only";

    private final SealKey own;
    private final String to;
    private X509Certificate receiver;
    private final List<String> signed = new ArrayList<>();
    private String content = "<InboxRequest xmlns=\"urn:varsel:service:1\"><Max>1</Max></InboxRequest>";
    private Instant created = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private Consumer<WSSecSignature> signature = given -> {};
    private Consumer<WSSecEncrypt> encryption = given -> {};
    private Consumer<Document> plain = given -> {};
    private Consumer<Document> afterSigning = given -> {};
    private Consumer<Document> sealed = given -> {};
    private boolean encryptFirst;
    private boolean signs = true;
    private boolean encrypts = true;

    ByHand(SealKey own, X509Certificate receiver, String to) {
        this.own = own;
        this.receiver = receiver;
        this.to = to;
        signed.addAll(HEADERS);
        signed.add("Timestamp");
        signed.add("Body");
    }

    ByHand to(X509Certificate other) {
        receiver = other;
        return this;
    }

    ByHand created(Instant at) {
        created = at.truncatedTo(ChronoUnit.MILLIS);
        return this;
    }

    ByHand content(String xml) {
        content = xml;
        return this;
    }

    ByHand notSigning(String part) {
        signed.remove(part);
        return this;
    }

    ByHand signing(String part) {
        signed.add(part);
        return this;
    }

    ByHand unsigned() {
        signs = false;
        return this;
    }

    ByHand unencrypted() {
        encrypts = false;
        return this;
    }

    ByHand encryptingFirst() {
        encryptFirst = true;
        return this;
    }

    ByHand signature(Consumer<WSSecSignature> change) {
        signature = change;
        return this;
    }

    ByHand encryption(Consumer<WSSecEncrypt> change) {
        encryption = change;
        return this;
    }

    /** Before anything is signed; the header has its Security with the Timestamp. */
    ByHand plain(Consumer<Document> change) {
        plain = change;
        return this;
    }

    /** Between signature and encryption. */
    ByHand afterSigning(Consumer<Document> change) {
        afterSigning = change;
        return this;
    }

    /** At the end. */
    ByHand sealed(Consumer<Document> change) {
        sealed = change;
        return this;
    }

    Document document() {
        try {
            Document document = StrictXml.parse(text().getBytes(StandardCharsets.UTF_8));
            WSSecHeader security = new WSSecHeader(document);
            security.insertSecurityHeader();
            Element timestamp = one(document, WSU, "Timestamp");
            security.getSecurityHeaderElement().appendChild(timestamp);
            plain.accept(document);
            if (encryptFirst) {
                encrypt(security);
            }
            if (signs) {
                sign(security);
            }
            if (timestamp.getParentNode() != null && !encryptFirst) {
                security.getSecurityHeaderElement()
                        .insertBefore(
                                timestamp, security.getSecurityHeaderElement().getFirstChild());
            }
            afterSigning.accept(document);
            if (encrypts && !encryptFirst) {
                encrypt(security);
            }
            sealed.accept(document);
            return document;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void sign(WSSecHeader security) throws Exception {
        WSSecSignature signing = new WSSecSignature(security);
        signing.setUserInfo("own", PASSWORD);
        signing.setX509Certificate(own.certificate());
        signing.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        boolean rsa = own.certificate().getPublicKey().getAlgorithm().equals("RSA");
        signing.setSignatureAlgorithm("http://www.w3.org/2001/04/xmldsig-more#" + (rsa ? "rsa" : "ecdsa") + "-sha256");
        signing.setDigestAlgo(XENC + "sha256");
        signing.setAddInclusivePrefixes(false);
        signed.forEach(part -> signing.getParts().add(new WSEncryptionPart(part)));
        signature.accept(signing);
        signing.build(crypto(own));
    }

    private void encrypt(WSSecHeader security) throws Exception {
        WSSecEncrypt encrypting = new WSSecEncrypt(security);
        encrypting.setUseThisCert(receiver);
        encrypting.setSymmetricEncAlgorithm(XENC11 + "aes256-gcm");
        encrypting.setIncludeEncryptionToken(false);
        encrypting.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
        if (receiver.getPublicKey().getAlgorithm().equals("RSA")) {
            encrypting.setKeyEncAlgo(XENC11 + "rsa-oaep");
            encrypting.setDigestAlgorithm(XENC + "sha256");
            encrypting.setMGFAlgorithm(XENC11 + "mgf1sha256");
        } else {
            encrypting.setKeyAgreementMethod(XENC11 + "ECDH-ES");
            encrypting.setKeyDerivationMethod(XENC11 + "ConcatKDF");
            encrypting.setKeyEncAlgo(XENC + "kw-aes256");
        }
        encryption.accept(encrypting);
        encrypting.build(
                crypto(own),
                KeyUtils.getKeyGenerator(encrypting.getSymmetricEncAlgorithm()).generateKey());
    }

    static Crypto crypto(SealKey key) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", key.privateKey(), PASSWORD.toCharArray(), new Certificate[] {key.certificate()});
        Merlin merlin = new Merlin();
        merlin.setKeyStore(store);
        return merlin;
    }

    static Element one(Document document, String namespace, String name) {
        return (Element) document.getElementsByTagNameNS(namespace, name).item(0);
    }

    static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }

    static Element security(Document document) {
        return one(document, WSSE, "Security");
    }

    static QName name(Node node) {
        return new QName(node.getNamespaceURI(), node.getLocalName());
    }

    private String text() {
        String uuid = UUID.randomUUID().toString();
        String address = "<wsa:Address>" + WSA + "/anonymous</wsa:Address>";
        return """
                <soap:Envelope xmlns:soap="%s" xmlns:wsa="%s" xmlns:wsu="%s"><soap:Header>\
                <wsa:To wsu:Id="To">%s</wsa:To>\
                <wsa:Action wsu:Id="Action">urn:varsel:service:1:Inbox</wsa:Action>\
                <wsa:MessageID wsu:Id="MessageID">urn:uuid:%s</wsa:MessageID>\
                <wsa:ReplyTo wsu:Id="ReplyTo">%s</wsa:ReplyTo>\
                <wsa:FaultTo wsu:Id="FaultTo">%s</wsa:FaultTo>\
                <wsa:From wsu:Id="From">%s</wsa:From>\
                <wsa:RelatesTo wsu:Id="RelatesTo">urn:uuid:%s</wsa:RelatesTo>\
                <wsu:Timestamp wsu:Id="Timestamp"><wsu:Created>%s</wsu:Created><wsu:Expires>%s</wsu:Expires></wsu:Timestamp>\
                </soap:Header><soap:Body wsu:Id="Body">%s</soap:Body></soap:Envelope>"""
                .formatted(
                        SOAP,
                        WSA,
                        WSU,
                        to,
                        uuid,
                        address,
                        address,
                        address,
                        UUID.randomUUID(),
                        created,
                        created.plusSeconds(300),
                        content);
    }
}
