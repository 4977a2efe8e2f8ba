package org.varsel.gateway.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.apache.xml.security.encryption.EncryptedData;
import org.apache.xml.security.encryption.EncryptedKey;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.keys.KeyInfo;
import org.apache.xml.security.utils.XMLUtils;
import org.varsel.gateway.keys.FormRefused.Reason;
import org.varsel.schemas.xml.StrictXml;
import org.w3c.dom.Document;

/**
 * An XML document sealed to one certificate, the twin of {@link Jwe}: one {@code xenc:EncryptedData} of type Element (XML
 * Encryption 1.1) with AES-256-GCM, its key agreed on with ECDH-ES, ConcatKDF with SHA-256 and AES-256 key wrap on P-256,
 * or encrypted with RSA-OAEP with SHA-256 and MGF1 with SHA-256. The recipient is named by the SHA-256 of its certificate.
 * It proves nothing about who sealed: the {@link XmlSignature} inside does.
 */
public final class XmlEncryption {
    static {
        XmlSecurity.start();
    }

    private XmlEncryption() {}

    /**
     * Seals a document to a recipient.
     *
     * @param document UTF-8 without an XML declaration; sealed byte for byte
     * @return the sealed document, UTF-8, without an XML declaration
     * @throws UnusableKey when nothing may be sealed to that certificate
     */
    public static byte[] encrypt(byte[] document, X509Certificate recipient) {
        if (!KeyRules.mayBeSealedTo(recipient)) {
            throw cannotSeal("its key usage has neither keyAgreement nor keyEncipherment as its key needs");
        }
        PublicKey key = recipient.getPublicKey();
        if (!KeyRules.isP256(key) && !KeyRules.isStrongRsa(key)) {
            throw cannotSeal("its key is neither on P-256 nor RSA of at least 2048 bits");
        }
        try {
            Document sealed = StrictXml.newDocument();
            SecretKey contentKey = ContentKeys.newKey();
            XMLCipher cipher = XMLCipher.getInstance(XmlSecurity.AES256_GCM);
            cipher.init(XMLCipher.ENCRYPT_MODE, contentKey);
            EncryptedData data = encrypted(cipher, sealed, document);
            KeyInfo info = new KeyInfo(sealed);
            info.add(
                    KeyRules.isP256(key)
                            ? ContentKeys.agreed(sealed, contentKey, recipient)
                            : ContentKeys.encrypted(sealed, contentKey, recipient));
            data.setKeyInfo(info);
            sealed.appendChild(cipher.martial(sealed, data));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(document.length * 4 / 3 + 4096);
            XMLUtils.outputDOM(sealed, bytes);
            return bytes.toByteArray();
        } catch (XMLSecurityException | GeneralSecurityException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.KEY_NOT_ALLOWED, "Nothing can be sealed to this certificate's key.", e);
        }
    }

    /**
     * Opens what was sealed to one of these keys.
     *
     * @param sealed the exact bytes of the document
     * @param keys the key whose certificate has a {@link Thumbprint}, empty when it is not ours
     * @return the document inside, byte for byte; not looked at
     * @throws XmlRefused for everything else than a document sealed to such a key
     */
    public static byte[] decrypt(byte[] sealed, Function<String, Optional<SealKey>> keys) {
        Document document = ParsedXml.sealed(sealed);
        SealShape shape = SealShape.of(document);
        SealKey key = keys.apply(shape.thumbprint())
                .filter(own -> own.thumbprint().equals(shape.thumbprint()))
                .orElseThrow(() -> new XmlRefused(
                        Reason.UNKNOWN_KEY,
                        "X509Digest must be the SHA-256 of the recipient's present seal certificate."));
        PublicKey own = key.certificate().getPublicKey();
        boolean fits = shape.agreed() ? KeyRules.isP256(own) : KeyRules.isStrongRsa(own);
        if (!fits) {
            throw new XmlRefused(Reason.KEY_NOT_ALLOWED, "The key's encryption does not fit the recipient's key.");
        }
        return opened(document, shape, key);
    }

    /** As {@link #decrypt(byte[], Function)} with one key. */
    public static byte[] decrypt(byte[] sealed, SealKey key) {
        return decrypt(sealed, thumbprint -> Optional.of(key));
    }

    /** From here on a private key is at work, so there is one answer to every failure. */
    private static byte[] opened(Document document, SealShape shape, SealKey key) {
        try {
            XMLCipher unwrap = XMLCipher.getInstance();
            unwrap.setSecureValidation(true);
            unwrap.init(XMLCipher.UNWRAP_MODE, key.privateKey());
            EncryptedKey wrapped = unwrap.loadEncryptedKey(document, shape.key());
            Key contentKey = unwrap.decryptKey(wrapped, XmlSecurity.AES256_GCM);
            XMLCipher cipher = XMLCipher.getInstance();
            cipher.setSecureValidation(true);
            cipher.init(XMLCipher.DECRYPT_MODE, contentKey);
            return cipher.decryptToByteArray(shape.data());
        } catch (XMLSecurityException | RuntimeException e) {
            throw new XmlRefused(Reason.CANNOT_DECRYPT, "The message cannot be opened.", e);
        }
    }

    /** The library's method declares {@link Exception}; what it throws is one of two. */
    private static EncryptedData encrypted(XMLCipher cipher, Document sealed, byte[] document)
            throws GeneralSecurityException {
        try {
            return cipher.encryptData(sealed, XmlSecurity.ELEMENT, new ByteArrayInputStream(document));
        } catch (Exception e) {
            throw new GeneralSecurityException("the document could not be encrypted", e);
        }
    }

    private static UnusableKey cannotSeal(String why) {
        return new UnusableKey(
                UnusableKey.Reason.KEY_NOT_ALLOWED, "Nothing can be sealed to this certificate: " + why + ".");
    }
}
