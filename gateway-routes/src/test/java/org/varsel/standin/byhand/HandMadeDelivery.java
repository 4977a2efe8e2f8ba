package org.varsel.standin.byhand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.erdtman.jcs.JsonCanonicalizer;

/** One delivery, made in the order of the wire: slots, notice, signature, seal, entry, proof, event. */
public final class HandMadeDelivery {
    private static final ObjectMapper JSON = new ObjectMapper();

    public final String disclosureId = UUID.randomUUID().toString();
    public final ObjectNode disclosure = JSON.createObjectNode();
    private final ArrayNode slots = JSON.createArrayNode();
    private final ArrayNode openings = JSON.createArrayNode();
    private String type;

    public Consumer<ObjectNode> tamperEntry = entry -> {};
    public Consumer<ObjectNode> tamperPayload = payload -> {};
    public Consumer<ObjectNode> tamperEvent = event -> {};

    /** Makes a sealed package of the payload; without it the notice is signed and sealed as JOSE. */
    public @org.jspecify.annotations.Nullable UnaryOperator<byte[]> packing;

    public HandMadeDelivery(String type, String noticeId, String recipient) {
        this.type = type;
        ObjectNode header = disclosure.putObject("header");
        header.put("type", type).put("noticeId", noticeId).put("noticeVersion", 1);
        header.put("disclosureId", disclosureId)
                .put("threadId", UUID.randomUUID().toString());
        header.put("expiresAt", "2030-01-01T00:00:00Z").put("language", "nb");
        header.put("eventCertainty", "actual").put("subjectRef", "pairwise-1");
        header.putObject("originator").put("scheme", "0192").put("value", "310000000");
        header.putObject("recipient")
                .put("scheme", "0192")
                .put("value", recipient)
                .put("role", "municipality.prevention_officer");
        ObjectNode legal = disclosure.putObject("legal");
        legal.put("jurisdiction", "NO").put("purpose", "prevent-crime").put("policyDigest", "sha256:00");
        legal.put("classification", "UNCLASSIFIED").put("originatorControl", true);
        disclosure.putObject("content");
        slot("header.subjectRef", "disclosed", header.get("subjectRef"), true);
    }

    /** About nobody: no reference in the header, and its slot, which stays closed, says that there is none. */
    public HandMadeDelivery withoutSubject() {
        disclosure.withObject("/header").remove("subjectRef");
        openings.remove(0);
        slots.remove(0);
        slot("header.subjectRef", "absent", null, false);
        return this;
    }

    public HandMadeDelivery announcedAs(String other) {
        this.type = other;
        return this;
    }

    public HandMadeDelivery field(String category, String element, JsonNode value) {
        disclosure.withObject("/content/" + category).set(element, value);
        slot(category + "." + element, "disclosed", value, true);
        return this;
    }

    public HandMadeDelivery field(String category, String element, String value) {
        return field(category, element, JSON.getNodeFactory().textNode(value));
    }

    /** A field that was logged as withheld: its slot is in the entry, its opening stays with the gateway. */
    public HandMadeDelivery withheld(String field) {
        slot(field, "withheld", null, false);
        return this;
    }

    public void slot(String field, String outcome, @org.jspecify.annotations.Nullable JsonNode value, boolean open) {
        ArrayNode salted = JSON.createArrayNode();
        salted.add(base64Url(UUID.randomUUID().toString().substring(0, 16).getBytes(StandardCharsets.US_ASCII)));
        ObjectNode slot = salted.addObject();
        slot.put("f", field).put("o", outcome).putArray("r").add("no.test@1");
        slot.set("v", value);
        String opening = base64Url(canonical(salted));
        slots.addObject().put("...", base64Url(HandMadeLog.sha256(opening.getBytes(StandardCharsets.US_ASCII))));
        if (open) {
            openings.add(opening);
        }
    }

    public byte[] event(HandMadeKeys.Issued signer, X509Certificate recipient, HandMadeLog log) {
        ObjectNode payload = JSON.createObjectNode();
        payload.set("disclosure", disclosure);
        payload.set("openings", openings);
        tamperPayload.accept(payload);
        byte[] sealed = packing == null
                ? seal(recipient, sign(signer, canonical(payload))).getBytes(StandardCharsets.US_ASCII)
                : packing.apply(canonical(payload));

        byte[] salt = new byte[16];
        ObjectNode entry = JSON.createObjectNode();
        entry.put("fmt", "dlog/1").put("typ", "disclosure").put("id", disclosureId);
        entry.put("purpose", "prevent-crime").put("pol", "sha256:00");
        entry.put("msg", base64Url(HandMadeLog.sha256(salt, sealed)));
        entry.set("fields", slots);
        tamperEntry.accept(entry);
        byte[] entryBytes = canonical(entry);

        ObjectNode event = JSON.createObjectNode();
        event.put("specversion", "1.0").put("id", disclosureId).put("source", "urn:varsel:gateway");
        event.put("type", "org.varsel." + type).put("time", "2026-11-23T10:00:00Z");
        event.put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        if (packing == null) {
            data.put("jwe", new String(sealed, StandardCharsets.US_ASCII));
        } else {
            data.put("cms", Base64.getEncoder().encodeToString(sealed));
        }
        data.put("entry", Base64.getEncoder().encodeToString(entryBytes));
        data.put("msgsalt", base64Url(salt)).put("proof", log.proofOf(entryBytes));
        tamperEvent.accept(event);
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String sign(HandMadeKeys.Issued signer, byte[] payload) {
        try {
            JWSObject jws = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType("varsel-disclosure+jws"))
                            .x509CertSHA256Thumbprint(new Base64URL(thumbprint(signer.certificate())))
                            .build(),
                    new Payload(payload));
            jws.sign(new ECDSASigner((ECPrivateKey) signer.keys().getPrivate()));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new AssertionError("a test notice could not be signed", e);
        }
    }

    private static String seal(X509Certificate recipient, String jws) {
        try {
            JWEObject jwe = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                            .contentType("varsel-disclosure+jws")
                            .keyID(thumbprint(recipient))
                            .build(),
                    new Payload(jws));
            jwe.encrypt(new ECDHEncrypter((ECPublicKey) recipient.getPublicKey()));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new AssertionError("a test notice could not be sealed", e);
        }
    }

    private static String thumbprint(X509Certificate certificate) {
        try {
            return base64Url(HandMadeLog.sha256(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] canonical(JsonNode node) {
        try {
            return new JsonCanonicalizer(node.toString()).getEncodedUTF8();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
