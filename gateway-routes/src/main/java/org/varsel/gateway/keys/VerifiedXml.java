package org.varsel.gateway.keys;

import java.security.cert.X509Certificate;
import org.w3c.dom.Element;

/**
 * A document whose signature held, with the certificate that made it. Only {@link XmlSignature#verify} makes one. Whether
 * the certificate was valid, and whose it is, is for the caller that looked it up.
 */
public final class VerifiedXml {
    private final Element root;
    private final X509Certificate signer;

    VerifiedXml(Element root, X509Certificate signer) {
        this.root = root;
        this.signer = signer;
    }

    /** What was signed: the document's root, the signature taken out. The caller's own, to read. */
    public Element root() {
        return root;
    }

    public X509Certificate signer() {
        return signer;
    }

    public String thumbprint() {
        return Thumbprint.of(signer);
    }

    @Override
    public String toString() {
        return "VerifiedXml[" + root.getLocalName() + " by " + thumbprint() + "]";
    }
}
