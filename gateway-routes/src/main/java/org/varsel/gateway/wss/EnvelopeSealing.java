package org.varsel.gateway.wss;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.KeyUtils;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.keys.KeyRules;
import org.varsel.gateway.keys.SealKey;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Secures an envelope: a time stamp, a signature over body, time stamp and addressing headers, then the body's content
 * encrypted for one receiver. ECDSA with SHA-256 on P-256, RSA with SHA-256 otherwise; ECDH-ES or RSA-OAEP, AES-256-GCM.
 */
public final class EnvelopeSealing {

    private static final Duration VALIDITY = Duration.ofMinutes(5);

    private EnvelopeSealing() {}

    /**
     * Makes an envelope and secures it.
     *
     * @param content the one element of the body; belongs to the new envelope afterwards
     */
    public static Document seal(
            MessageHeaders headers, Element content, SealKey own, X509Certificate receiver, Instant now) {
        Document document = headers.envelope(content);
        Element header = Children.one(document.getDocumentElement(), Names.HEADER, ErrorCode.GATEWAY_FAULT);
        try {
            WSSecHeader security = new WSSecHeader(document);
            security.insertSecurityHeader();
            Element timestamp = timestamp(document, now);
            security.getSecurityHeaderElement().appendChild(timestamp);
            List<WSEncryptionPart> parts = new ArrayList<>();
            Children.of(header).stream()
                    .map(Children::name)
                    .filter(name -> !name.equals(Names.SECURITY))
                    .forEach(name ->
                            parts.add(new WSEncryptionPart(name.getLocalPart(), name.getNamespaceURI(), "Element")));
            parts.add(new WSEncryptionPart("Timestamp", Names.WSU, "Element"));
            parts.add(new WSEncryptionPart("Body", Names.SOAP, "Content"));
            sign(security, parts, own);
            declareFirst(security.getSecurityHeaderElement(), timestamp);
            encrypt(security, receiver);
            return document;
        } catch (WSSecurityException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "An envelope cannot be secured.", e);
        }
    }

    private static void sign(WSSecHeader security, List<WSEncryptionPart> parts, SealKey own)
            throws WSSecurityException {
        Crypto keys = new OwnKeys(List.of(own));
        WSSecSignature signature = new WSSecSignature(security);
        signature.setUserInfo(keys.getX509Identifier(own.certificate()), "");
        signature.setX509Certificate(own.certificate());
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm(
                KeyRules.isP256(own.certificate().getPublicKey()) ? Algorithms.ECDSA_SHA256 : Algorithms.RSA_SHA256);
        signature.setDigestAlgo(Algorithms.SHA256);
        signature.setSigCanonicalization(Algorithms.EXCLUSIVE_C14N);
        signature.setAddInclusivePrefixes(false);
        parts.forEach(part -> signature.getParts().add(part));
        signature.build(keys);
    }

    /** Strict layout: what is signed stands before the signature, which WSS4J puts in front. */
    private static void declareFirst(Element header, Element timestamp) {
        header.insertBefore(timestamp, header.getFirstChild());
    }

    private static void encrypt(WSSecHeader security, X509Certificate receiver) throws WSSecurityException {
        WSSecEncrypt encryption = new WSSecEncrypt(security);
        encryption.setUseThisCert(receiver);
        encryption.setSymmetricEncAlgorithm(Algorithms.AES256_GCM);
        encryption.setIncludeEncryptionToken(false);
        encryption.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
        if (KeyRules.isP256(receiver.getPublicKey())) {
            encryption.setKeyAgreementMethod(Algorithms.ECDH_ES);
            encryption.setKeyDerivationMethod(Algorithms.CONCAT_KDF);
            encryption.setKeyEncAlgo(Algorithms.KW_AES256);
        } else {
            encryption.setKeyEncAlgo(Algorithms.RSA_OAEP);
            encryption.setDigestAlgorithm(Algorithms.SHA256);
            encryption.setMGFAlgorithm(Algorithms.MGF1_SHA256);
        }
        KeyGenerator generator = KeyUtils.getKeyGenerator(Algorithms.AES256_GCM);
        SecretKey key = generator.generateKey();
        encryption.build(new OwnKeys(List.of()), key);
    }

    private static Element timestamp(Document document, Instant now) {
        Instant created = now.truncatedTo(ChronoUnit.MILLIS);
        Element timestamp = document.createElementNS(Names.WSU, "wsu:Timestamp");
        timestamp.setAttributeNS(Names.WSU, "wsu:Id", "TS");
        append(timestamp, "wsu:Created", created.toString());
        append(timestamp, "wsu:Expires", created.plus(VALIDITY).toString());
        return timestamp;
    }

    private static void append(Element timestamp, String name, String text) {
        Element element = timestamp.getOwnerDocument().createElementNS(Names.WSU, name);
        element.setTextContent(text);
        timestamp.appendChild(element);
    }
}
