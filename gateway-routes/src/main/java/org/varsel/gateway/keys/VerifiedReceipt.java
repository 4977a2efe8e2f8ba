package org.varsel.gateway.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.varsel.schemas.SchemasException;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A receipt whose signature held, whichever form it came in. Made by {@link #of} alone. */
public final class VerifiedReceipt {
    private final JsonNode document;
    private final boolean canonical;
    private final String sha256;
    private final X509Certificate signer;

    private VerifiedReceipt(JsonNode document, boolean canonical, String sha256, X509Certificate signer) {
        this.document = document;
        this.canonical = canonical;
        this.sha256 = sha256;
        this.signer = signer;
    }

    /** The text of what came as bytes: white space around a compact form is not part of it, around XML it is. */
    public static String text(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return WireForm.of(body) == WireForm.XML ? text : text.strip();
    }

    /**
     * Verifies.
     *
     * @param signed a compact JWS or an XML document
     * @param certificates the certificate for a {@link Thumbprint}, empty when the caller does not know it
     * @throws FormRefused when no known certificate signed it
     * @throws SchemasException when what was signed cannot be read
     */
    public static VerifiedReceipt of(String signed, Function<String, Optional<X509Certificate>> certificates) {
        return switch (WireForm.of(signed)) {
            case JOSE, CMS -> ofJws(Jws.verify(signed, ContentTypes.RECEIPT, certificates));
            case XML -> ofXml(signed.getBytes(StandardCharsets.UTF_8), certificates);
        };
    }

    /**
     * What a receipt says, without a look at its signature: for one that was verified when it was recorded.
     *
     * @throws SchemasException when it cannot be read
     */
    public static JsonNode claimed(String signed) {
        if (WireForm.of(signed) == WireForm.JOSE) {
            String[] parts = signed.split("\\.", 3);
            return StrictJson.parse(new Base64URL(parts.length == 3 ? parts[1] : "").decode());
        }
        Document document = StrictXml.parse(signed.getBytes(StandardCharsets.UTF_8));
        Element root = document.getDocumentElement();
        if (root.getLastChild() != null) {
            root.removeChild(root.getLastChild());
        }
        return XmlForms.standard().receipt().read(root);
    }

    private static VerifiedReceipt ofJws(VerifiedJws verified) {
        byte[] payload = verified.payload();
        JsonNode document = StrictJson.parse(payload);
        return new VerifiedReceipt(
                document,
                Arrays.equals(payload, Jcs.canonical(document)),
                SignedReceiptText.hex(payload),
                verified.signer());
    }

    private static VerifiedReceipt ofXml(byte[] signed, Function<String, Optional<X509Certificate>> certificates) {
        VerifiedXml verified =
                XmlSignature.verify(signed, XmlForms.standard().receipt().root(), certificates);
        return new VerifiedReceipt(
                XmlForms.standard().receipt().read(verified.root()),
                true,
                SignedReceiptText.hex(signed),
                verified.signer());
    }

    /** The receipt in JSON, not yet held against its schema. */
    public JsonNode document() {
        return document;
    }

    /** Whether the signed bytes are the one spelling that a JWS may have; XML is canonicalised when it is verified. */
    public boolean canonical() {
        return canonical;
    }

    /** Hex SHA-256 of the bytes that were signed, by which the next receipt names this one. */
    public String sha256() {
        return sha256;
    }

    public X509Certificate signer() {
        return signer;
    }

    public String thumbprint() {
        return Thumbprint.of(signer);
    }
}
