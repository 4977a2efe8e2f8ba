package org.varsel.gateway.keys;

import static org.varsel.gateway.keys.XmlSecurity.ds;
import static org.varsel.gateway.keys.XmlSecurity.ds11;
import static org.varsel.gateway.keys.XmlSecurity.xenc;
import static org.varsel.gateway.keys.XmlSecurity.xenc11;

import com.nimbusds.jose.crypto.utils.ECChecks;
import com.nimbusds.jose.jwk.Curve;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.varsel.gateway.keys.FormRefused.Reason;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A sealed document taken apart, made of exactly what it must be; nothing of it is decrypted yet.
 *
 * @param data {@code xenc:EncryptedData}, the root
 * @param key {@code xenc:EncryptedKey}
 * @param agreed whether the key was agreed on (ECDH) or encrypted (RSA)
 * @param thumbprint of the recipient's certificate
 */
record SealShape(Element data, Element key, boolean agreed, String thumbprint) {
    /** Bit strings of a key derivation in hexadecimal, whole octets: the first says that no bit is padding. */
    private static final Pattern OCTETS = Pattern.compile("(00(?:[0-9A-Fa-f]{2}){1,255})?");

    private static final int COORDINATE = 32;
    private static final int UNCOMPRESSED = 4;

    /** @throws XmlRefused when it is not one document, sealed to one recipient with accepted algorithms */
    static SealShape of(Document document) {
        Element data = document.getDocumentElement();
        if (!XmlShape.is(data, xenc("EncryptedData"))) {
            throw new XmlRefused(Reason.MALFORMED, "The document is not sealed: its root is no xenc:EncryptedData.");
        }
        if (!XmlShape.attributes(data, "Type").get(0).equals(XmlSecurity.ELEMENT)) {
            throw new XmlRefused(Reason.WRONG_TYPE, "Type must be " + XmlSecurity.ELEMENT + ".");
        }
        List<Element> parts = XmlShape.children(data, xenc("EncryptionMethod"), ds("KeyInfo"), xenc("CipherData"));
        XmlShape.algorithm(parts.get(0), XmlSecurity.AES256_GCM);
        XmlShape.attributes(parts.get(1));
        Element key = XmlShape.child(parts.get(1), xenc("EncryptedKey"));
        cipherValue(parts.get(2));
        return key(data, key);
    }

    private static SealShape key(Element data, Element key) {
        XmlShape.attributes(key);
        List<Element> parts = XmlShape.children(key, xenc("EncryptionMethod"), ds("KeyInfo"), xenc("CipherData"));
        String method = XmlShape.algorithmOf(parts.get(0), XmlSecurity.KW_AES256, XmlSecurity.RSA_OAEP);
        cipherValue(parts.get(2));
        if (method.equals(XmlSecurity.RSA_OAEP)) {
            oaep(parts.get(0));
            return new SealShape(data, key, false, XmlShape.thumbprint(parts.get(1)));
        }
        XmlShape.algorithm(parts.get(0), XmlSecurity.KW_AES256);
        XmlShape.attributes(parts.get(1));
        return new SealShape(data, key, true, agreement(XmlShape.child(parts.get(1), xenc("AgreementMethod"))));
    }

    /** SHA-256 twice, said out loud: what is left out means SHA-1. */
    private static void oaep(Element method) {
        List<Element> parts = XmlShape.children(method);
        if (parts.size() != 2) {
            throw XmlShape.unexpected(method);
        }
        boolean digestFirst = XmlShape.is(parts.get(0), ds("DigestMethod"));
        Element digest = parts.get(digestFirst ? 0 : 1);
        Element mask = parts.get(digestFirst ? 1 : 0);
        if (!XmlShape.is(digest, ds("DigestMethod")) || !XmlShape.is(mask, xenc11("MGF"))) {
            throw XmlShape.unexpected(method);
        }
        XmlShape.algorithm(digest, XmlSecurity.SHA256);
        XmlShape.algorithm(mask, XmlSecurity.MGF1_SHA256);
    }

    private static String agreement(Element agreement) {
        XmlShape.algorithmOf(agreement, XmlSecurity.ECDH_ES);
        List<Element> parts = XmlShape.children(
                agreement, xenc11("KeyDerivationMethod"), xenc("OriginatorKeyInfo"), xenc("RecipientKeyInfo"));
        XmlShape.algorithmOf(parts.get(0), XmlSecurity.CONCAT_KDF);
        Element derivation = XmlShape.child(parts.get(0), xenc11("ConcatKDFParams"));
        for (String octets : XmlShape.attributes(derivation, "AlgorithmID", "PartyUInfo", "PartyVInfo")) {
            if (!OCTETS.matcher(octets).matches()) {
                throw XmlShape.unexpected(derivation);
            }
        }
        XmlShape.algorithm(XmlShape.child(derivation, ds("DigestMethod")), XmlSecurity.SHA256);
        ephemeral(parts.get(1));
        return XmlShape.thumbprint(parts.get(2));
    }

    /** A point on P-256; one off the curve must never meet the private key. */
    private static void ephemeral(Element originator) {
        XmlShape.attributes(originator);
        Element value = XmlShape.child(originator, ds("KeyValue"));
        XmlShape.attributes(value);
        Element key = XmlShape.child(value, ds11("ECKeyValue"));
        XmlShape.attributes(key);
        List<Element> parts = XmlShape.children(key, ds11("NamedCurve"), ds11("PublicKey"));
        if (!XmlShape.children(parts.get(0)).isEmpty()
                || !XmlShape.attributes(parts.get(0), "URI").get(0).equals(XmlSecurity.P256)) {
            throw XmlShape.unexpected(key);
        }
        XmlShape.attributes(parts.get(1));
        byte[] point = XmlShape.base64(parts.get(1));
        if (point.length != 1 + 2 * COORDINATE
                || point[0] != UNCOMPRESSED
                || !ECChecks.isPointOnCurve(
                        new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE)),
                        new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, point.length)),
                        Curve.P_256.toECParameterSpec())) {
            throw new XmlRefused(Reason.MALFORMED, "The sender's key is no point on P-256.");
        }
    }

    private static void cipherValue(Element cipherData) {
        XmlShape.attributes(cipherData);
        Element value = XmlShape.child(cipherData, xenc("CipherValue"));
        XmlShape.attributes(value);
        XmlShape.base64(value);
    }
}
