package org.varsel.gateway.keys;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.OriginatorPublicKey;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.varsel.gateway.keys.FormRefused.Reason;

/**
 * A sealed CMS taken apart, made of exactly what it must be; nothing of it is decrypted yet.
 *
 * @param recipient whom it is sealed to
 * @param agreed whether the key was agreed on (ECDH) or encrypted (RSA)
 */
record CmsSeal(IssuerAndSerialNumber recipient, boolean agreed) {
    private static final ASN1Integer TRANSPORTED_VERSION = new ASN1Integer(0);
    private static final ASN1Integer AGREED_VERSION = new ASN1Integer(3);
    private static final int NONCE = 12;
    private static final int TAG = 16;

    /** @throws CmsRefused when it is not sealed to one recipient with accepted algorithms */
    static CmsSeal of(byte[] der) {
        Object content = Der.read(der, CMSObjectIdentifiers.authEnvelopedData).getContent();
        try {
            return of(AuthEnvelopedData.getInstance(content));
        } catch (CmsRefused e) {
            throw e;
        } catch (RuntimeException e) {
            // The library tells what is no such structure by exceptions of many kinds.
            throw new CmsRefused(Reason.MALFORMED, "The content is no AuthEnvelopedData.", e);
        }
    }

    boolean isFor(X509Certificate certificate) {
        X500Name issuer =
                X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
        BigInteger serial = certificate.getSerialNumber();
        return recipient.equals(new IssuerAndSerialNumber(issuer, serial));
    }

    private static CmsSeal of(AuthEnvelopedData data) {
        ASN1Set recipients = data.getRecipientInfos();
        if (data.getOriginatorInfo() != null || data.getAuthAttrs() != null || data.getUnauthAttrs() != null) {
            throw notAllowed("It has originator information or attributes, which nobody here reads.");
        }
        if (recipients.size() != 1) {
            throw notAllowed("It must be sealed to exactly one recipient.");
        }
        EncryptedContentInfo content = data.getAuthEncryptedContentInfo();
        AlgorithmIdentifier algorithm = content.getContentEncryptionAlgorithm();
        if (!CMSObjectIdentifiers.data.equals(content.getContentType())
                || !CmsNames.AES256_GCM.equals(algorithm.getAlgorithm())) {
            throw notAllowed("Its content must be data, encrypted with AES-256-GCM.");
        }
        GCMParameters parameters = GCMParameters.getInstance(algorithm.getParameters());
        if (parameters.getNonce().length != NONCE
                || parameters.getIcvLen() != TAG
                || data.getMac().getOctets().length != TAG) {
            throw notAllowed("AES-256-GCM must have a nonce of 12 bytes and a tag of 16.");
        }
        return of(RecipientInfo.getInstance(recipients.getObjectAt(0)));
    }

    private static CmsSeal of(RecipientInfo recipient) {
        if (recipient.getInfo() instanceof KeyTransRecipientInfo transported) {
            if (!TRANSPORTED_VERSION.equals(transported.getVersion())
                    || !CmsNames.RSA_OAEP.equals(transported.getKeyEncryptionAlgorithm())) {
                throw notAllowed("The key must be encrypted by RSA-OAEP with SHA-256.");
            }
            return new CmsSeal(
                    IssuerAndSerialNumber.getInstance(
                            transported.getRecipientIdentifier().getId()),
                    false);
        }
        if (recipient.getInfo() instanceof KeyAgreeRecipientInfo agreed) {
            AlgorithmIdentifier algorithm = agreed.getKeyEncryptionAlgorithm();
            OriginatorPublicKey once = agreed.getOriginator().getOriginatorKey();
            if (once == null
                    || !X9ObjectIdentifiers.id_ecPublicKey.equals(
                            once.getAlgorithm().getAlgorithm())
                    || !AGREED_VERSION.equals(agreed.getVersion())
                    || agreed.getUserKeyingMaterial() != null
                    || !CmsNames.ECDH.equals(algorithm.getAlgorithm())
                    || !CmsNames.AES256_WRAP.equals(AlgorithmIdentifier.getInstance(algorithm.getParameters())
                            .getAlgorithm())) {
                throw notAllowed("The key must be agreed on by one-pass ECDH with SHA-256 and AES-256 key wrap.");
            }
            if (agreed.getRecipientEncryptedKeys().size() != 1) {
                throw notAllowed("It must be sealed to exactly one recipient.");
            }
            return new CmsSeal(recipient(agreed), true);
        }
        throw notAllowed("The key must be encrypted by RSA-OAEP or agreed on by ECDH.");
    }

    private static IssuerAndSerialNumber recipient(KeyAgreeRecipientInfo agreed) {
        return RecipientEncryptedKey.getInstance(
                        agreed.getRecipientEncryptedKeys().getObjectAt(0))
                .getIdentifier()
                .getIssuerAndSerialNumber();
    }

    private static CmsRefused notAllowed(String why) {
        return new CmsRefused(Reason.HEADER_NOT_ALLOWED, why);
    }
}
