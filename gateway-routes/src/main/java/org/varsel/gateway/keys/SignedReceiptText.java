package org.varsel.gateway.keys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.varsel.log.Sha256;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Document;

/**
 * A receipt as its signer handed it out: a compact JWS, or a signed XML document.
 *
 * @param text the compact JWS, or the document, whose bytes are its UTF-8
 * @param sha256 hex, of the bytes that were signed: the canonical JSON in a JWS, or the whole signed document
 */
public record SignedReceiptText(String text, String sha256) {

    /** Signs a receipt. */
    public static SignedReceiptText sign(ObjectNode receipt, WireForm form, SealKey key) {
        return switch (form) {
            case JOSE, CMS -> {
                byte[] payload = Jcs.canonical(receipt);
                yield new SignedReceiptText(Jws.sign(ContentTypes.RECEIPT, payload, key), hex(payload));
            }
            case XML -> {
                Document document = StrictXml.newDocument();
                document.appendChild(XmlForms.standard().receipt().write(receipt, document));
                byte[] signed = XmlSignature.sign(document, key);
                yield new SignedReceiptText(new String(signed, StandardCharsets.UTF_8), hex(signed));
            }
        };
    }

    static String hex(byte[] signed) {
        return HexFormat.of().formatHex(Sha256.of(signed));
    }
}
