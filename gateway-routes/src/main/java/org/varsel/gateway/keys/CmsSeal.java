package org.varsel.gateway.keys;

import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientIdentifier;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.OriginatorIdentifierOrKey;
import org.bouncycastle.asn1.cms.OriginatorPublicKey;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientIdentifier;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.varsel.gateway.keys.FormRefused.Reason;

/**
 * A sealed CMS taken apart; nothing of it is decrypted yet. Only nonce, ciphertext, tag, key and recipient are free: put together
 * again with the accepted algorithms they must give the very bytes.
 *
 * @param recipient whom it is sealed to
 * @param agreed whether the key was agreed on (ECDH) or encrypted (RSA)
 */
record CmsSeal(IssuerAndSerialNumber recipient, boolean agreed) {
    private static final int NONCE = 12;
    private static final int TAG = 16;

    /** @throws CmsRefused when it is not sealed to one recipient with accepted algorithms */
    static CmsSeal of(byte[] der) {
        ASN1Encodable content =
                Der.read(der, CMSObjectIdentifiers.authEnvelopedData).getContent();
        try {
            AuthEnvelopedData data = AuthEnvelopedData.getInstance(content);
            ASN1Encodable only = data.getRecipientInfos().getObjectAt(0);
            requireForm(Der.same(rebuilt(data, only), content), "It must be data in AES-256-GCM for one recipient.");
            return of(only);
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
        return Der.same(new IssuerAndSerialNumber(issuer, certificate.getSerialNumber()), recipient);
    }

    private static AuthEnvelopedData rebuilt(AuthEnvelopedData data, ASN1Encodable recipient) {
        EncryptedContentInfo content = data.getAuthEncryptedContentInfo();
        byte[] nonce = GCMParameters.getInstance(
                        content.getContentEncryptionAlgorithm().getParameters())
                .getNonce();
        requireForm(
                nonce.length == NONCE && data.getMac().getOctets().length == TAG,
                "AES-256-GCM must have a nonce of 12 bytes and a tag of 16.");
        return new AuthEnvelopedData(
                null,
                new DERSet(recipient),
                new EncryptedContentInfo(
                        CMSObjectIdentifiers.data,
                        new AlgorithmIdentifier(CmsNames.AES256_GCM, new GCMParameters(nonce, TAG)),
                        content.getEncryptedContent()),
                null,
                data.getMac(),
                null);
    }

    private static CmsSeal of(ASN1Encodable only) {
        ASN1Encodable info = RecipientInfo.getInstance(only).getInfo();
        if (info instanceof KeyTransRecipientInfo transported) {
            IssuerAndSerialNumber recipient = IssuerAndSerialNumber.getInstance(
                    transported.getRecipientIdentifier().getId());
            KeyTransRecipientInfo rebuilt = new KeyTransRecipientInfo(
                    new RecipientIdentifier(recipient), CmsNames.RSA_OAEP, transported.getEncryptedKey());
            requireForm(Der.same(rebuilt, only), "The key must be encrypted by RSA-OAEP with SHA-256.");
            return new CmsSeal(recipient, false);
        }
        if (info instanceof KeyAgreeRecipientInfo agreed) {
            RecipientEncryptedKey key = RecipientEncryptedKey.getInstance(
                    agreed.getRecipientEncryptedKeys().getObjectAt(0));
            IssuerAndSerialNumber recipient = key.getIdentifier().getIssuerAndSerialNumber();
            requireForm(
                    Der.same(rebuilt(agreed, key, recipient), only),
                    "The key must be agreed on by one-pass ECDH on P-256 with SHA-256 and AES-256 key wrap.");
            return new CmsSeal(recipient, true);
        }
        throw new CmsRefused(Reason.HEADER_NOT_ALLOWED, "The key must be encrypted by RSA-OAEP or agreed on by ECDH.");
    }

    private static RecipientInfo rebuilt(
            KeyAgreeRecipientInfo agreed, RecipientEncryptedKey key, IssuerAndSerialNumber recipient) {
        OriginatorPublicKey once = agreed.getOriginator().getOriginatorKey();
        return new RecipientInfo(new KeyAgreeRecipientInfo(
                new OriginatorIdentifierOrKey(new OriginatorPublicKey(
                        CmsNames.P256, once.getPublicKeyData().getBytes())),
                null,
                CmsNames.ECDH_WITH_WRAP,
                new DERSequence(
                        new RecipientEncryptedKey(new KeyAgreeRecipientIdentifier(recipient), key.getEncryptedKey()))));
    }

    private static void requireForm(boolean holds, String otherwise) {
        if (!holds) {
            throw new CmsRefused(Reason.HEADER_NOT_ALLOWED, otherwise);
        }
    }
}
