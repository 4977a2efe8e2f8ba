package org.varsel.gateway.keys;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.varsel.gateway.keys.FormRefused.Reason;

/**
 * A detached CMS signature taken apart, made of exactly what it must be; nothing of it is verified yet.
 *
 * @param thumbprint of the certificate that is said to have signed
 * @param ecdsa whether by ECDSA or by RSA-PSS
 * @param named issuer and number by which it names the signer once more
 * @param enclosed the certificate that travels along
 */
record CmsSigner(String thumbprint, boolean ecdsa, IssuerAndSerialNumber named, Certificate enclosed) {
    private static final ASN1Integer ONE = new ASN1Integer(1);
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
            return enclosed.equals(certificate)
                    && named.equals(new IssuerAndSerialNumber(certificate.getIssuer(), signer.getSerialNumber()));
        } catch (CertificateEncodingException e) {
            throw new CmsRefused(Reason.UNKNOWN_KEY, "The signer's certificate cannot be written in its DER form.", e);
        }
    }

    /** @throws CmsRefused when it is not one detached signature with accepted algorithms and attributes */
    static CmsSigner of(byte[] der) {
        Object content = Der.read(der, CMSObjectIdentifiers.signedData).getContent();
        try {
            return of(SignedData.getInstance(content));
        } catch (CmsRefused e) {
            throw e;
        } catch (RuntimeException e) {
            // The library tells what is no such structure by exceptions of many kinds.
            throw new CmsRefused(Reason.MALFORMED, "The content is no SignedData.", e);
        }
    }

    private static CmsSigner of(SignedData data) {
        if (data.getEncapContentInfo().getContent() != null
                || !CMSObjectIdentifiers.data.equals(data.getEncapContentInfo().getContentType())) {
            throw notAllowed("It must be detached from content of the type data.");
        }
        if (data.getSignerInfos().size() != 1
                || data.getCRLs() != null
                || data.getCertificates() == null
                || data.getCertificates().size() != 1) {
            throw notAllowed("It must have one signer and that signer's certificate, and nothing else.");
        }
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        if (!ONE.equals(data.getVersion())
                || !ONE.equals(signer.getVersion())
                || !new DERSet(signer.getDigestAlgorithm()).equals(data.getDigestAlgorithms())) {
            throw notAllowed("Versions must be 1, and the digest algorithm the signer's.");
        }
        if (signer.getUnauthenticatedAttributes() != null) {
            throw notAllowed("It has attributes that are not signed.");
        }
        if (!CmsNames.SHA256.equals(signer.getDigestAlgorithm().getAlgorithm())) {
            throw notAllowed("The digest must be SHA-256.");
        }
        return new CmsSigner(
                thumbprint(signer.getAuthenticatedAttributes()),
                ecdsa(signer.getDigestEncryptionAlgorithm()),
                IssuerAndSerialNumber.getInstance(signer.getSID().getId()),
                Certificate.getInstance(data.getCertificates().getObjectAt(0)));
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
