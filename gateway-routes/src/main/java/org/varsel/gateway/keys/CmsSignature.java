package org.varsel.gateway.keys;

import java.io.IOException;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.keys.FormRefused.Reason;

/**
 * A detached signature in CMS, the twin of {@link Jws}, with the attributes of CAdES (ETSI EN 319 122-1, level B): ECDSA with
 * SHA-256 on P-256, or RSA-PSS with SHA-256 and RSA of at least 2048 bits; the signer named by the SHA-256 of its certificate
 * ({@code signingCertificateV2}). The certificate travels along for other programs; nobody here trusts it for that.
 */
final class CmsSignature {
    private static final String NOT_COVERED = "The signature does not cover these bytes.";

    private CmsSignature() {}

    /**
     * Signs.
     *
     * @param at the time that it says it was signed, in whole seconds
     * @return DER, without the content
     * @throws UnusableKey when the key is of a kind that may not sign
     */
    static byte[] sign(byte[] content, SealKey key, Instant at) {
        if (!KeyRules.maySign(key.certificate())) {
            throw cannotSign("Its certificate's key usage lacks digitalSignature.", null);
        }
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer(key, at));
            generator.addCertificate(new JcaX509CertificateHolder(key.certificate()));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | OperatorCreationException | CertificateEncodingException | IOException e) {
            throw cannotSign("The key does not fit its certificate.", e);
        }
    }

    private static SignerInfoGenerator signer(SealKey key, Instant at)
            throws OperatorCreationException, CertificateEncodingException {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(
                        new ESSCertIDv2(Base64.getUrlDecoder().decode(key.thumbprint()))))));
        return new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                        .setProvider(CmsNames.provider())
                        .build())
                .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
                .build(
                        new JcaContentSignerBuilder(algorithm(key.certificate().getPublicKey()))
                                .setProvider(CmsNames.provider())
                                .build(key.privateKey()),
                        key.certificate());
    }

    private static String algorithm(PublicKey key) {
        if (KeyRules.isP256(key)) {
            return "SHA256withECDSA";
        }
        if (KeyRules.isStrongRsa(key)) {
            return "SHA256withRSAandMGF1";
        }
        throw cannotSign("Use a key on P-256, or RSA of at least 2048 bits.", null);
    }

    /**
     * Checks form, signer and signature, in this order.
     *
     * @param certificates the certificate for a {@link Thumbprint}, empty when the caller does not know it
     * @return the signer
     * @throws CmsRefused for everything else than a valid signature over these bytes by a known certificate
     */
    static X509Certificate verify(
            byte[] content, byte[] signature, Function<String, Optional<X509Certificate>> certificates) {
        CmsSigner shape = CmsSigner.of(signature);
        X509Certificate signer = certificates
                .apply(shape.thumbprint())
                .filter(certificate -> Thumbprint.of(certificate).equals(shape.thumbprint()))
                .orElseThrow(() -> new CmsRefused(
                        Reason.UNKNOWN_KEY, "signingCertificateV2 names a certificate that is not known here."));
        if (!shape.fits(signer)) {
            throw new CmsRefused(Reason.UNKNOWN_KEY, "Another certificate travels along than the one that is named.");
        }
        if (!KeyRules.maySign(signer)) {
            throw new CmsRefused(Reason.KEY_NOT_ALLOWED, "The signer's certificate is not meant for signatures.");
        }
        PublicKey key = signer.getPublicKey();
        boolean fits = shape.ecdsa() ? KeyRules.isP256(key) : KeyRules.isStrongRsa(key);
        if (!fits) {
            throw new CmsRefused(
                    Reason.KEY_NOT_ALLOWED,
                    "The signer's key does not fit: ECDSA wants P-256, RSA-PSS wants RSA of at least 2048 bits.");
        }
        requireHolds(content, signature, signer);
        return signer;
    }

    private static void requireHolds(byte[] content, byte[] signature, X509Certificate signer) {
        boolean holds;
        try {
            SignerInformation only = new CMSSignedData(new CMSProcessableByteArray(content), signature)
                    .getSignerInfos()
                    .getSigners()
                    .iterator()
                    .next();
            holds = only.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(CmsNames.provider())
                    .build(signer));
        } catch (CMSException | OperatorCreationException | RuntimeException e) {
            throw new CmsRefused(Reason.BAD_SIGNATURE, NOT_COVERED, e);
        }
        if (!holds) {
            throw new CmsRefused(Reason.BAD_SIGNATURE, NOT_COVERED);
        }
    }

    private static UnusableKey cannotSign(String why, @Nullable Throwable cause) {
        return new UnusableKey(UnusableKey.Reason.KEY_NOT_ALLOWED, "This key cannot sign. " + why, cause);
    }
}
