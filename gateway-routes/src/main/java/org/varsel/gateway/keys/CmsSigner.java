package org.varsel.gateway.keys;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.varsel.gateway.keys.FormRefused.Reason;

/**
 * A detached CMS signature taken apart; nothing of it is verified yet. Put together again from one signer and its certificate it
 * must give the very bytes.
 *
 * @param thumbprint of the certificate that is said to have signed
 * @param ecdsa whether by ECDSA or by RSA-PSS
 * @param named issuer and number by which it names the signer once more
 * @param enclosed the certificate that travels along
 */
record CmsSigner(String thumbprint, boolean ecdsa, IssuerAndSerialNumber named, Certificate enclosed) {
    private static final Set<ASN1ObjectIdentifier> SIGNED = Set.of(
            CMSAttributes.contentType,
            CMSAttributes.messageDigest,
            CMSAttributes.signingTime,
            CMSAttributes.cmsAlgorithmProtect,
            PKCSObjectIdentifiers.id_aa_signingCertificateV2);

    /** Whether what it says of its signer beside the thumbprint is true of this certificate. */
    boolean fits(X509Certificate signer) {
        try {
            Certificate certificate = Certificate.getInstance(signer.getEncoded());
            return Der.same(certificate, enclosed)
                    && Der.same(new IssuerAndSerialNumber(certificate.getIssuer(), signer.getSerialNumber()), named);
        } catch (CertificateEncodingException e) {
            throw new CmsRefused(Reason.UNKNOWN_KEY, "The signer's certificate cannot be written in its DER form.", e);
        }
    }

    /** @throws CmsRefused when it is not one detached signature with accepted algorithms and attributes */
    static CmsSigner of(byte[] der) {
        ASN1Encodable content = Der.read(der, CMSObjectIdentifiers.signedData).getContent();
        try {
            return of(SignedData.getInstance(content), content);
        } catch (CmsRefused e) {
            throw e;
        } catch (RuntimeException e) {
            // The library tells what is no such structure by exceptions of many kinds.
            throw new CmsRefused(Reason.MALFORMED, "The content is no SignedData.", e);
        }
    }

    private static CmsSigner of(SignedData data, ASN1Encodable content) {
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        IssuerAndSerialNumber named =
                IssuerAndSerialNumber.getInstance(signer.getSID().getId());
        Certificate enclosed = Certificate.getInstance(data.getCertificates().getObjectAt(0));
        if (!Der.same(rebuilt(signer, named, enclosed), content)) {
            throw notAllowed(
                    "It must be detached from data, with one signer, that signer's certificate, and no attribute that is not"
                            + " signed.");
        }
        if (!CmsNames.SHA256.equals(signer.getDigestAlgorithm().getAlgorithm())) {
            throw notAllowed("The digest must be SHA-256.");
        }
        return new CmsSigner(
                thumbprint(signer.getAuthenticatedAttributes()),
                ecdsa(signer.getDigestEncryptionAlgorithm()),
                named,
                enclosed);
    }

    private static SignedData rebuilt(SignerInfo signer, IssuerAndSerialNumber named, Certificate enclosed) {
        SignerInfo again = new SignerInfo(
                new SignerIdentifier(named),
                signer.getDigestAlgorithm(),
                signer.getAuthenticatedAttributes(),
                signer.getDigestEncryptionAlgorithm(),
                signer.getEncryptedDigest(),
                (ASN1Set) null);
        return new SignedData(
                new DERSet(signer.getDigestAlgorithm()),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(enclosed),
                null,
                new DERSet(again));
    }

    private static boolean ecdsa(AlgorithmIdentifier algorithm) {
        boolean ecdsa = X9ObjectIdentifiers.ecdsa_with_SHA256.equals(algorithm.getAlgorithm());
        boolean pss =
                PKCSObjectIdentifiers.id_RSASSA_PSS.equals(algorithm.getAlgorithm()) && StrongSignature.is(algorithm);
        if (!ecdsa && !pss) {
            throw notAllowed("The signature must be ECDSA with SHA-256 or RSA-PSS.");
        }
        return ecdsa;
    }

    private static String thumbprint(ASN1Set attributes) {
        Set<ASN1ObjectIdentifier> found = new HashSet<>();
        String thumbprint = "";
        for (ASN1Encodable each : attributes) {
            Attribute attribute = Attribute.getInstance(each);
            found.add(attribute.getAttrType());
            if (attribute.getAttrValues().size() != 1) {
                throw notAllowed("A signed attribute must have one value.");
            }
            if (attribute.getAttrType().equals(PKCSObjectIdentifiers.id_aa_signingCertificateV2)) {
                thumbprint = thumbprint(SigningCertificateV2.getInstance(
                        attribute.getAttrValues().getObjectAt(0)));
            }
        }
        if (!found.equals(SIGNED) || attributes.size() != SIGNED.size()) {
            throw notAllowed("The signed attributes must be content type, digest, time, algorithms and certificate.");
        }
        return thumbprint;
    }

    private static String thumbprint(SigningCertificateV2 certificate) {
        ESSCertIDv2[] ids = certificate.getCerts();
        if (ids.length != 1 || !CmsNames.SHA256.equals(ids[0].getHashAlgorithm().getAlgorithm())) {
            throw notAllowed("signingCertificateV2 must name one certificate by its SHA-256.");
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ids[0].getCertHash());
    }

    private static CmsRefused notAllowed(String why) {
        return new CmsRefused(Reason.HEADER_NOT_ALLOWED, why);
    }
}
