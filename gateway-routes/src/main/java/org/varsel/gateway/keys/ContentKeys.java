package org.varsel.gateway.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.apache.xml.security.encryption.EncryptedKey;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.encryption.keys.KeyInfoEnc;
import org.apache.xml.security.encryption.params.ConcatKDFParams;
import org.apache.xml.security.encryption.params.KeyAgreementParameters;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.keys.KeyInfo;
import org.w3c.dom.Document;

/** The key of one sealed document, and how its one recipient comes by it. */
final class ContentKeys {
    private static final int BITS = 256;

    /** The first octet of a bit string in a key derivation: no bit of it is padding. */
    private static final String WHOLE_OCTETS = "00";

    private static final String FOR_KEY_WRAP =
            WHOLE_OCTETS + HexFormat.of().formatHex(XmlSecurity.KW_AES256.getBytes(StandardCharsets.US_ASCII));

    private ContentKeys() {}

    static SecretKey newKey() throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(BITS);
        return generator.generateKey();
    }

    /** The key for an RSA recipient. */
    static EncryptedKey encrypted(Document document, SecretKey key, X509Certificate recipient)
            throws XMLSecurityException {
        XMLCipher cipher = XMLCipher.getInstance(XmlSecurity.RSA_OAEP, null, XmlSecurity.SHA256);
        cipher.init(XMLCipher.WRAP_MODE, recipient.getPublicKey());
        EncryptedKey encrypted = cipher.encryptKey(document, key, XmlSecurity.MGF1_SHA256, null);
        KeyInfo info = new KeyInfo(document);
        info.add(XmlSignature.named(document, recipient));
        encrypted.setKeyInfo(info);
        return encrypted;
    }

    /** The key for a recipient on P-256, wrapped under what a key used once and the recipient's agree on. */
    static EncryptedKey agreed(Document document, SecretKey key, X509Certificate recipient)
            throws XMLSecurityException, GeneralSecurityException {
        PublicKey theirs = recipient.getPublicKey();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyAgreementParameters agreement = new KeyAgreementParameters(
                KeyAgreementParameters.ActorType.ORIGINATOR, XmlSecurity.ECDH_ES, derivation(recipient));
        agreement.setOriginatorKeyPair(generator.generateKeyPair());
        agreement.setRecipientPublicKey(theirs);
        XMLCipher cipher = XMLCipher.getInstance(XmlSecurity.KW_AES256);
        cipher.init(XMLCipher.WRAP_MODE, theirs);
        EncryptedKey wrapped = cipher.encryptKey(document, key, agreement, null);
        if (!(wrapped.getKeyInfo() instanceof KeyInfoEnc info)) {
            throw new GeneralSecurityException("no key agreement came with the wrapped key");
        }
        info.itemAgreementMethod(0).getRecipientKeyInfo().add(XmlSignature.named(document, recipient));
        return wrapped;
    }

    /** Bound to its use and to the recipient's certificate, as NIST SP 800-56A asks; the key used once names no sender. */
    private static ConcatKDFParams derivation(X509Certificate recipient) {
        byte[] named = Base64.getUrlDecoder().decode(Thumbprint.of(recipient));
        return ConcatKDFParams.createBuilder(BITS, XmlSecurity.SHA256)
                .algorithmID(FOR_KEY_WRAP)
                .partyUInfo("")
                .partyVInfo(WHOLE_OCTETS + HexFormat.of().formatHex(named))
                .build();
    }
}
