package org.varsel.gateway.keys;

import static org.varsel.gateway.keys.XmlSecurity.ds;

import java.util.List;
import javax.xml.namespace.QName;
import org.varsel.gateway.keys.FormRefused.Reason;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The one enveloped signature of a document, found where it must be and made of exactly what it must be; nothing of it is
 * verified yet.
 *
 * @param element {@code ds:Signature}, the last child of the root
 * @param algorithm of the signature
 * @param thumbprint of the certificate that it names
 */
record SignatureShape(Element element, String algorithm, String thumbprint) {
    private static final QName SIGNATURE = ds("Signature");

    /** @throws XmlRefused when there is none, or several, or one that covers less or otherwise than the whole document */
    static SignatureShape of(Document document) {
        Element signature = find(document);
        XmlShape.attributes(signature);
        List<Element> parts = XmlShape.children(signature, ds("SignedInfo"), ds("SignatureValue"), ds("KeyInfo"));
        String algorithm = signedInfo(parts.get(0));
        XmlShape.attributes(parts.get(1));
        XmlShape.base64(parts.get(1));
        return new SignatureShape(signature, algorithm, XmlShape.thumbprint(parts.get(2)));
    }

    private static Element find(Document document) {
        Node last = document.getDocumentElement().getLastChild();
        while (last != null && !(last instanceof Element)) {
            last = last.getPreviousSibling();
        }
        if (!(last instanceof Element signature) || !XmlShape.is(signature, SIGNATURE)) {
            throw new XmlRefused(
                    Reason.MALFORMED, "The document is not signed: the last child of its root is no ds:Signature.");
        }
        int all = document.getElementsByTagNameNS(SIGNATURE.getNamespaceURI(), SIGNATURE.getLocalPart())
                .getLength();
        if (all != 1) {
            throw new XmlRefused(
                    Reason.HEADER_NOT_ALLOWED, "The document must hold one ds:Signature, and holds " + all + ".");
        }
        return signature;
    }

    private static String signedInfo(Element signedInfo) {
        XmlShape.attributes(signedInfo);
        List<Element> parts =
                XmlShape.children(signedInfo, ds("CanonicalizationMethod"), ds("SignatureMethod"), ds("Reference"));
        XmlShape.algorithm(parts.get(0), XmlSecurity.EXCLUSIVE_C14N);
        String algorithm = XmlShape.algorithm(parts.get(1), XmlSecurity.ECDSA_SHA256, XmlSecurity.RSA_PSS_SHA256);
        reference(parts.get(2));
        return algorithm;
    }

    /** The whole document, and nothing but the signature taken out of it. */
    private static void reference(Element reference) {
        if (!XmlShape.attributes(reference, "URI").get(0).isEmpty()) {
            throw new XmlRefused(
                    Reason.HEADER_NOT_ALLOWED, "The signature must cover the whole document: its URI must be empty.");
        }
        List<Element> parts = XmlShape.children(reference, ds("Transforms"), ds("DigestMethod"), ds("DigestValue"));
        XmlShape.attributes(parts.get(0));
        List<Element> transforms = XmlShape.children(parts.get(0), ds("Transform"), ds("Transform"));
        XmlShape.algorithm(transforms.get(0), XmlSecurity.ENVELOPED);
        XmlShape.algorithm(transforms.get(1), XmlSecurity.EXCLUSIVE_C14N);
        XmlShape.algorithm(parts.get(1), XmlSecurity.SHA256);
        XmlShape.attributes(parts.get(2));
        XmlShape.base64(parts.get(2));
    }
}
