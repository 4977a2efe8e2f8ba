package org.varsel.gateway.hostile;

import static org.varsel.gateway.hostile.SoapNames.DSIG;
import static org.varsel.gateway.hostile.SoapNames.WSSE;
import static org.varsel.gateway.hostile.SoapNames.WSU;
import static org.varsel.gateway.hostile.SoapSender.add;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.varsel.gateway.keys.SealKey;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An XML signature in a Security header, put together piece by piece so that every piece can be another. */
final class HandSignature {

    /** What a reference says beside its digest. */
    private record Reference(String uri, Consumer<Element> transforms) {}

    private X509Certificate shown;
    private String algorithm = SoapNames.ECDSA_SHA256;
    private Jose.Signer value;
    private String digest = SoapNames.SHA256;
    private String digestName = "SHA-256";
    private final Map<String, Reference> references = new LinkedHashMap<>();

    HandSignature(SealKey signer) {
        this.shown = signer.certificate();
        this.value = Jose.es256(signer);
        for (String id : List.of("To", "Action", "MessageID", "Timestamp", "Body")) {
            over(id);
        }
    }

    /** Signs and shows that certificate. */
    HandSignature by(SealKey other) {
        shown = other.certificate();
        value = Jose.es256(other);
        return this;
    }

    /** Signs as before, and says that it was another. */
    HandSignature showing(X509Certificate other) {
        shown = other;
        return this;
    }

    HandSignature algorithm(String uri, Jose.Signer made) {
        algorithm = uri;
        value = made;
        return this;
    }

    HandSignature digest(String uri, String name) {
        digest = uri;
        digestName = name;
        return this;
    }

    /** One more reference to an element by its id. */
    HandSignature over(String id) {
        references.put(id, new Reference("#" + id, transforms -> {}));
        return this;
    }

    HandSignature without(String... ids) {
        List.of(ids).forEach(references::remove);
        return this;
    }

    /** Refers to a part in another way. */
    HandSignature referring(String id, String uri) {
        references.put(id, new Reference(uri, transforms -> {}));
        return this;
    }

    /** With one more transform before the canonicalisation. */
    HandSignature transforming(String id, Consumer<Element> transforms) {
        references.put(id, new Reference("#" + id, transforms));
        return this;
    }

    void sign(Element security) {
        Document document = security.getOwnerDocument();
        Element token = add(security, WSSE, "o:BinarySecurityToken", base64(der(shown)));
        token.setAttribute("EncodingType", SoapNames.BASE64);
        token.setAttribute("ValueType", SoapNames.X509);
        token.setAttributeNS(WSU, "u:Id", "Token");
        Element signature = add(security, DSIG, "d:Signature", "");
        Element info = add(signature, DSIG, "d:SignedInfo", "");
        add(info, DSIG, "d:CanonicalizationMethod", "").setAttribute("Algorithm", SoapNames.EXCLUSIVE);
        add(info, DSIG, "d:SignatureMethod", "").setAttribute("Algorithm", algorithm);
        references.forEach((id, reference) -> refer(info, reference, part(document, id)));
        add(signature, DSIG, "d:SignatureValue", base64(signed(canonical(info))));
        Element keyInfo = add(signature, DSIG, "d:KeyInfo", "");
        Element direct = add(add(keyInfo, WSSE, "o:SecurityTokenReference", ""), WSSE, "o:Reference", "");
        direct.setAttribute("URI", "#Token");
        direct.setAttribute("ValueType", SoapNames.X509);
    }

    private void refer(Element info, Reference reference, Element part) {
        Element element = add(info, DSIG, "d:Reference", "");
        element.setAttribute("URI", reference.uri());
        Element transforms = add(element, DSIG, "d:Transforms", "");
        reference.transforms().accept(transforms);
        add(transforms, DSIG, "d:Transform", "").setAttribute("Algorithm", SoapNames.EXCLUSIVE);
        add(element, DSIG, "d:DigestMethod", "").setAttribute("Algorithm", digest);
        add(element, DSIG, "d:DigestValue", base64(digested(canonical(part))));
    }

    private byte[] digested(byte[] bytes) {
        try {
            return MessageDigest.getInstance(digestName).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] signed(byte[] bytes) {
        try {
            return value.sign(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The first element with that id, of whatever namespace the id is. */
    private static Element part(Document document, String id) {
        List<Element> found = new ArrayList<>();
        collect(document.getDocumentElement(), id, found);
        if (found.isEmpty()) {
            throw new AssertionError("nothing has the id " + id);
        }
        return found.get(0);
    }

    private static void collect(Element element, String id, List<Element> found) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (attribute.getNodeName().replaceFirst(".*:", "").equalsIgnoreCase("id")
                    && attribute.getNodeValue().equals(id)) {
                found.add(element);
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, id, found);
            }
        }
    }

    static byte[] canonical(Element element) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
                    .canonicalizeSubtree(element, out);
            return out.toByteArray();
        } catch (XMLSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
