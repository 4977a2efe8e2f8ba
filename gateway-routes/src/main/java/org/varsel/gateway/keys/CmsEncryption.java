package org.varsel.gateway.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.varsel.gateway.keys.FormRefused.Reason;

/**
 * Bytes sealed to one certificate, the twin of {@link Jwe} in CMS: one {@code AuthEnvelopedData} (RFC 5083) with AES-256-GCM, its
 * key agreed on by one-pass ECDH with AES-256 key wrap on P-256 (RFC 5753), or encrypted with RSA-OAEP with SHA-256 (RFC 4056).
 * The recipient is named by issuer and serial number. It proves nothing about who sealed: the {@link CmsSignature} inside does.
 */
public final class CmsEncryption {
    private CmsEncryption() {}

    /**
     * Seals bytes to a recipient.
     *
     * @return DER
     * @throws UnusableKey when nothing may be sealed to that certificate
     */
    public static byte[] encrypt(byte[] content, X509Certificate recipient) {
        if (!KeyRules.mayBeSealedTo(recipient)) {
            throw cannotSeal("its key usage has neither keyAgreement nor keyEncipherment as its key needs");
        }
        PublicKey key = recipient.getPublicKey();
        if (!KeyRules.isP256(key) && !KeyRules.isStrongRsa(key)) {
            throw cannotSeal("its key is neither on P-256 nor RSA of at least 2048 bits");
        }
        try {
            CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(KeyRules.isP256(key) ? agreed(recipient) : encrypted(recipient));
            CMSAuthEnvelopedData sealed = generator.generate(new CMSProcessableByteArray(content), (OutputAEADEncryptor)
                    new JceCMSContentEncryptorBuilder(CmsNames.AES256_GCM)
                            .setProvider(CmsNames.provider())
                            .build());
            return sealed.toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (CMSException | GeneralSecurityException | IOException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.KEY_NOT_ALLOWED, "Nothing can be sealed to this certificate's key.", e);
        }
    }

    private static RecipientInfoGenerator agreed(X509Certificate recipient) throws GeneralSecurityException {
        KeyPair once = KeyKind.P256.newPair();
        return new JceKeyAgreeRecipientInfoGenerator(
                        CmsNames.ECDH, once.getPrivate(), once.getPublic(), CmsNames.AES256_WRAP)
                .addRecipient(recipient)
                .setProvider(CmsNames.provider());
    }

    private static RecipientInfoGenerator encrypted(X509Certificate recipient) throws GeneralSecurityException {
        return new JceKeyTransRecipientInfoGenerator(recipient, CmsNames.RSA_OAEP).setProvider(CmsNames.provider());
    }

    /**
     * Opens what was sealed to this key.
     *
     * @param sealed the exact bytes
     * @return the bytes inside; not looked at
     * @throws CmsRefused for everything else than bytes sealed to this key
     */
    public static byte[] decrypt(byte[] sealed, SealKey key) {
        CmsSeal shape = CmsSeal.of(sealed);
        if (!shape.isFor(key.certificate())) {
            throw new CmsRefused(Reason.UNKNOWN_KEY, "It is sealed to another certificate than the present one.");
        }
        PublicKey own = key.certificate().getPublicKey();
        boolean fits = shape.agreed() ? KeyRules.isP256(own) : KeyRules.isStrongRsa(own);
        if (!fits) {
            throw new CmsRefused(Reason.KEY_NOT_ALLOWED, "The key's encryption does not fit the recipient's key.");
        }
        return opened(sealed, shape.agreed(), key.privateKey());
    }

    /** From here on a private key is at work, so there is one answer to every failure. */
    private static byte[] opened(byte[] sealed, boolean agreed, PrivateKey key) {
        try {
            Recipient recipient = agreed
                    ? new JceKeyAgreeAuthEnvelopedRecipient(key).setProvider(CmsNames.provider())
                    : new JceKeyTransAuthEnvelopedRecipient(key).setProvider(CmsNames.provider());
            RecipientInformation only = new CMSAuthEnvelopedData(sealed)
                    .getRecipientInfos()
                    .getRecipients()
                    .iterator()
                    .next();
            return only.getContent(recipient);
        } catch (CMSException | RuntimeException e) {
            throw new CmsRefused(Reason.CANNOT_DECRYPT, "The message cannot be opened.", e);
        }
    }

    private static UnusableKey cannotSeal(String why) {
        return new UnusableKey(
                UnusableKey.Reason.KEY_NOT_ALLOWED, "Nothing can be sealed to this certificate: " + why + ".");
    }
}
