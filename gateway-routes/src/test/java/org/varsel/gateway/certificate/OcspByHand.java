package org.varsel.gateway.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.varsel.gateway.keys.SealKey;

/** OCSP responses that say good, right in everything unless the test says otherwise. No nonce is returned. */
final class OcspByHand {
    private final SealKey authority;
    private PrivateKey signer;
    private X509CertificateHolder[] chain;
    private String algorithm = "SHA256withECDSA";
    private Duration age = Duration.ZERO;
    private boolean aboutAnother;

    OcspByHand(SealKey authority) throws GeneralSecurityException {
        this.authority = authority;
        this.signer = authority.privateKey();
        this.chain = new X509CertificateHolder[] {new JcaX509CertificateHolder(authority.certificate())};
    }

    OcspByHand signedBy(SealKey other) throws GeneralSecurityException {
        signer = other.privateKey();
        chain = new X509CertificateHolder[] {new JcaX509CertificateHolder(other.certificate())};
        return this;
    }

    OcspByHand signedWith(String name) {
        algorithm = name;
        return this;
    }

    OcspByHand old(Duration by) {
        age = by;
        return this;
    }

    OcspByHand aboutAnotherCertificate() {
        aboutAnother = true;
        return this;
    }

    /** By one to whom the authority gave that purpose until that time. */
    OcspByHand byDelegate(KeyPurposeId purpose, Instant until)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        X500Name issuer = new JcaX509CertificateHolder(authority.certificate()).getSubject();
        X509CertificateHolder delegate = new JcaX509v3CertificateBuilder(
                        issuer,
                        BigInteger.valueOf(7),
                        Date.from(Instant.now().minus(Duration.ofDays(300))),
                        Date.from(until),
                        new X500Name("CN=Delegate"),
                        pair.getPublic())
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.privateKey()));
        signer = pair.getPrivate();
        chain = new X509CertificateHolder[] {delegate};
        return this;
    }

    byte[] to(byte[] request, Instant now) {
        try {
            CertificateID asked = new OCSPReq(request).getRequestList()[0].getCertID();
            CertificateID id = aboutAnother
                    ? new CertificateID(
                            new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                            new JcaX509CertificateHolder(authority.certificate()),
                            asked.getSerialNumber().add(BigInteger.ONE))
                    : asked;
            Instant made = now.minus(age);
            return new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            new BasicOCSPRespBuilder(new RespID(chain[0].getSubject()))
                                    .addResponse(
                                            id,
                                            CertificateStatus.GOOD,
                                            Date.from(made),
                                            Date.from(made.plus(Duration.ofHours(4))),
                                            null)
                                    .build(
                                            new JcaContentSignerBuilder(algorithm).build(signer),
                                            chain,
                                            Date.from(made)))
                    .getEncoded();
        } catch (IOException | OCSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
