package org.varsel.gateway.keys;

import java.io.ByteArrayOutputStream;
import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.keys.content.X509Data;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transforms;
import org.apache.xml.security.utils.XMLUtils;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.keys.FormRefused.Reason;
import org.w3c.dom.Document;

/**
 * A signed XML document, the twin of {@link Jws}: one enveloped signature over the whole document, the last child of its
 * root (XML Signature 1.1). Exclusive canonicalisation; ECDSA with SHA-256 on P-256, or RSA-PSS with SHA-256 and RSA of at
 * least 2048 bits; the signer named by the SHA-256 of its certificate ({@code dsig11:X509Digest}). Never trusts a key that
 * travels in the message, never follows a reference, and never checks a certificate's dates or chain: an old receipt stays
 * evidence after its certificate has expired.
 */
public final class XmlSignature {
    private static final String NOT_COVERED = "The signature does not cover this document.";

    static {
        XmlSecurity.start();
    }

    private XmlSignature() {}

    /**
     * Signs a document and writes it.
     *
     * @param document not signed yet; its root declares the namespaces it uses. The signature is added to it.
     * @return the signed document, UTF-8, without an XML declaration: the bytes to hash, store and send
     * @throws UnusableKey when the key is of a kind that may not sign
     */
    public static byte[] sign(Document document, SealKey key) {
        PublicKey publicKey = key.certificate().getPublicKey();
        if (!KeyRules.maySign(key.certificate())) {
            throw cannotSign("Its certificate's key usage lacks digitalSignature.", null);
        }
        if (KeyRules.isP256(publicKey)) {
            return sign(document, key, XmlSecurity.ECDSA_SHA256);
        }
        if (KeyRules.isStrongRsa(publicKey)) {
            return sign(document, key, XmlSecurity.RSA_PSS_SHA256);
        }
        throw cannotSign("Use a key on P-256, or RSA of at least 2048 bits.", null);
    }

    private static byte[] sign(Document document, SealKey key, String algorithm) {
        try {
            XMLSignature signature =
                    new XMLSignature(document, "", algorithm, 0, XmlSecurity.EXCLUSIVE_C14N, provider(algorithm), null);
            document.getDocumentElement().appendChild(signature.getElement());
            Transforms transforms = new Transforms(document);
            transforms.addTransform(XmlSecurity.ENVELOPED);
            transforms.addTransform(XmlSecurity.EXCLUSIVE_C14N);
            signature.addDocument("", transforms, XmlSecurity.SHA256);
            signature.getKeyInfo().add(named(document, key.certificate()));
            signature.sign(key.privateKey());
        } catch (XMLSecurityException e) {
            throw cannotSign("The key does not fit its certificate.", e);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        XMLUtils.outputDOM(document, bytes);
        return bytes.toByteArray();
    }

    /** The certificate by its SHA-256, as a signature and a seal name it. */
    static X509Data named(Document document, X509Certificate certificate) {
        X509Data data = new X509Data(document);
        data.addDigest(Base64.getUrlDecoder().decode(Thumbprint.of(certificate)), XmlSecurity.SHA256);
        return data;
    }

    /**
     * Checks form, kind, signer and signature, in this order.
     *
     * @param signed the exact bytes of the document
     * @param expectedRoot the only root element that is accepted
     * @param certificates the certificate for a {@link Thumbprint}, empty when the caller does not know it
     * @throws XmlRefused for everything else than a valid signature over that kind of document by a known certificate
     */
    public static VerifiedXml verify(
            byte[] signed, QName expectedRoot, Function<String, Optional<X509Certificate>> certificates) {
        Document document = ParsedXml.signed(signed);
        SignatureShape shape = SignatureShape.of(document);
        if (!XmlShape.is(document.getDocumentElement(), expectedRoot)) {
            throw new XmlRefused(
                    Reason.WRONG_TYPE,
                    "The root must be " + expectedRoot.getLocalPart() + " of " + expectedRoot.getNamespaceURI() + ".");
        }
        X509Certificate signer = certificates
                .apply(shape.thumbprint())
                .filter(certificate -> Thumbprint.of(certificate).equals(shape.thumbprint()))
                .orElseThrow(() ->
                        new XmlRefused(Reason.UNKNOWN_KEY, "X509Digest names a certificate that is not known here."));
        requireFits(shape.algorithm(), signer);
        requireHolds(shape, signer.getPublicKey());
        document.getDocumentElement().removeChild(shape.element());
        return new VerifiedXml(document.getDocumentElement(), signer);
    }

    private static void requireFits(String algorithm, X509Certificate signer) {
        if (!KeyRules.maySign(signer)) {
            throw new XmlRefused(Reason.KEY_NOT_ALLOWED, "The signer's certificate is not meant for signatures.");
        }
        PublicKey key = signer.getPublicKey();
        boolean fits = algorithm.equals(XmlSecurity.ECDSA_SHA256) ? KeyRules.isP256(key) : KeyRules.isStrongRsa(key);
        if (!fits) {
            throw new XmlRefused(
                    Reason.KEY_NOT_ALLOWED,
                    "The signer's key does not fit: ECDSA wants P-256, RSA-PSS wants RSA of at least 2048 bits.");
        }
    }

    private static void requireHolds(SignatureShape shape, PublicKey key) {
        boolean holds;
        try {
            holds = new XMLSignature(shape.element(), "", true, provider(shape.algorithm())).checkSignatureValue(key);
        } catch (XMLSecurityException e) {
            throw new XmlRefused(Reason.BAD_SIGNATURE, NOT_COVERED, e);
        }
        if (!holds) {
            throw new XmlRefused(Reason.BAD_SIGNATURE, NOT_COVERED);
        }
    }

    private static @Nullable Provider provider(String algorithm) {
        return algorithm.equals(XmlSecurity.RSA_PSS_SHA256) ? XmlSecurity.pss() : null;
    }

    private static UnusableKey cannotSign(String why, @Nullable Throwable cause) {
        return new UnusableKey(UnusableKey.Reason.KEY_NOT_ALLOWED, "This key cannot sign. " + why, cause);
    }
}
