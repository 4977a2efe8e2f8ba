package org.varsel.gateway.hostile;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.KeyFile;
import org.varsel.gateway.keys.PasswordFile;
import org.varsel.gateway.keys.SealKey;

/** Certificates of the trusted authority that no careful authority would issue. */
final class HostileKeys {
    private static final Duration DAY = Duration.ofDays(1);

    private final SealKey authority;
    private final Instant now = Instant.now();

    HostileKeys(TestHome home) {
        var folder = home.home().resolveSibling("ca");
        authority = KeyFile.load(folder.resolve("ca.p12"), PasswordFile.read(folder.resolve("password")));
    }

    SealKey expired() {
        return issue(p256(), "SHA256withECDSA", now.minus(DAY.multipliedBy(9)), now.minus(DAY));
    }

    SealKey notYetValid() {
        return issue(p256(), "SHA256withECDSA", now.plus(DAY), now.plus(DAY.multipliedBy(9)));
    }

    SealKey rsa(int bits) {
        return issue(pair("RSA", bits), "SHA256withECDSA", now.minus(DAY), now.plus(DAY));
    }

    SealKey signedWithSha1() {
        return issue(p256(), "SHA1withECDSA", now.minus(DAY), now.plus(DAY));
    }

    static KeyPair pair(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair p256() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private SealKey issue(KeyPair pair, String signature, Instant from, Instant until) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new JcaX509CertificateHolder(authority.certificate()).getSubject(),
                    new BigInteger(128, new SecureRandom()).setBit(127),
                    Date.from(from),
                    Date.from(until),
                    new X500Name("CN=Hostile"),
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyAgreement | KeyUsage.keyEncipherment));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
            }));
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
            var signer = new JcaContentSignerBuilder(signature).build(authority.privateKey());
            return new SealKey(
                    pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }
}
