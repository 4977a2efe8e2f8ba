package org.varsel.gateway.wss;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What WSS4J really verified and decrypted, held against what must be: the very elements of this tree, not their names or
 * ids. Only what is covered is taken out of the message.
 */
final class Coverage {

    private static final String UUID_URN = "urn:uuid:";

    private Coverage() {}

    static OpenedEnvelope of(Document document, List<WSSecurityEngineResult> results) {
        Element envelope = document.getDocumentElement();
        Element header = Children.one(envelope, Names.HEADER, ErrorCode.AUTHENTICATE_ENVELOPE);
        Element body = Children.one(envelope, Names.BODY, ErrorCode.AUTHENTICATE_ENVELOPE);
        Element security = Children.one(header, Names.SECURITY, ErrorCode.AUTHENTICATE_ENVELOPE);
        Element timestamp = Children.one(security, Names.TIMESTAMP, ErrorCode.AUTHENTICATE_ENVELOPE);
        EnvelopeForm.requireUniqueIds(envelope, new HashSet<>());

        WSSecurityEngineResult signature = one(results, WSConstants.SIGN);
        List<Element> signed = references(signature)
                .map(WSDataRef::getProtectedElement)
                .filter(Objects::nonNull)
                .toList();
        Stream<Element> needed = Stream.concat(
                Stream.of(body, timestamp), Children.of(header).stream().filter(child -> child != security));
        if (!needed.allMatch(part -> signed.stream().anyMatch(covered -> covered == part))) {
            throw new Rejected(
                    ErrorCode.AUTHENTICATE_SIGNATURE_COVERAGE,
                    "The signature must cover Body, Timestamp and every WS-Addressing header.");
        }
        requireDecrypted(results, body);
        return new OpenedEnvelope(
                signer(signature),
                text(header, Names.TO),
                text(header, Names.ACTION),
                id(text(header, Names.MESSAGE_ID)),
                Children.named(header, Names.RELATES_TO).stream()
                        .findFirst()
                        .map(relation -> id(Children.text(relation)))
                        .orElse(""),
                time(timestamp, Names.CREATED),
                time(timestamp, Names.EXPIRES),
                content(body),
                canonical(envelope),
                HexFormat.of().formatHex(sha256(canonical(body))));
    }

    private static X509Certificate signer(WSSecurityEngineResult signature) {
        if (signature.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE) instanceof X509Certificate certificate) {
            return certificate;
        }
        throw EnvelopeForm.refused("must be signed with the key of an X.509 certificate");
    }

    private static void requireDecrypted(List<WSSecurityEngineResult> results, Element body) {
        boolean whole = references(one(results, WSConstants.ENCR))
                .anyMatch(reference -> reference.isContent() && reference.getProtectedElement() == body);
        if (!whole) {
            throw new Rejected(
                    ErrorCode.AUTHENTICATE_NOT_ENCRYPTED, "The content of the body must be encrypted, whole and once.");
        }
    }

    private static WSSecurityEngineResult one(List<WSSecurityEngineResult> results, int action) {
        List<WSSecurityEngineResult> found = results.stream()
                .filter(result -> Integer.valueOf(action).equals(result.get(WSSecurityEngineResult.TAG_ACTION)))
                .toList();
        if (found.size() != 1) {
            throw EnvelopeForm.refused("must be signed once and encrypted once");
        }
        return found.get(0);
    }

    private static Stream<WSDataRef> references(WSSecurityEngineResult result) {
        return result.get(WSSecurityEngineResult.TAG_DATA_REF_URIS) instanceof List<?> list
                ? list.stream().filter(WSDataRef.class::isInstance).map(WSDataRef.class::cast)
                : Stream.of();
    }

    private static Element content(Element body) {
        List<Element> content = Children.of(body);
        if (content.size() != 1) {
            throw EnvelopeForm.refused("must have exactly one element in its body");
        }
        return content.get(0);
    }

    private static String text(Element header, QName name) {
        return Children.text(Children.one(header, name, ErrorCode.AUTHENTICATE_ENVELOPE));
    }

    /** A message id is a random UUID, so that two senders never make the same. */
    private static String id(String uri) {
        String id = uri.startsWith(UUID_URN) ? uri.substring(UUID_URN.length()) : "";
        if (!id.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")) {
            throw EnvelopeForm.refused("must have a MessageID urn:uuid: with a UUID in lower case");
        }
        return id;
    }

    private static Instant time(Element timestamp, QName name) {
        Element element = Children.one(timestamp, name, ErrorCode.AUTHENTICATE_ENVELOPE);
        return parsed(Children.text(element))
                .orElseThrow(
                        () -> EnvelopeForm.refused("must have times of xsd:dateTime with their zone in its Timestamp"));
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static byte[] canonical(Element element) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
                    .canonicalizeSubtree(element, bytes);
            bytes.close();
            return bytes.toByteArray();
        } catch (XMLSecurityException | IOException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "An opened envelope cannot be canonicalised.", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "This Java runtime has no SHA-256.", e);
        }
    }
}
