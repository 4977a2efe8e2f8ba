package org.varsel.standin.byhand;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** One authority and what it issues, valid for an hour, for the loopback address. */
public final class HandMadeKeys {
    private static int serial;

    public record Issued(KeyPair keys, X509Certificate certificate) {}

    private final Issued authority;

    public HandMadeKeys() {
        KeyPair keys = pair();
        this.authority = new Issued(keys, certificate("authority", keys, keys, "authority", true));
    }

    public X509Certificate authority() {
        return authority.certificate();
    }

    public Issued issue(String name) {
        KeyPair keys = pair();
        return new Issued(keys, certificate(name, keys, authority.keys(), "authority", false));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("this Java has no P-256", e);
        }
    }

    private static X509Certificate certificate(
            String name, KeyPair subject, KeyPair issuer, String issuerName, boolean authority) {
        Instant now = Instant.now();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name("CN=" + issuerName),
                BigInteger.valueOf(++serial),
                Date.from(now.minus(1, ChronoUnit.MINUTES)),
                Date.from(now.plus(1, ChronoUnit.HOURS)),
                new X500Name("CN=" + name),
                subject.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (!authority) {
                GeneralName loopback = new GeneralName(GeneralName.iPAddress, "127.0.0.1");
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(loopback));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
        } catch (CertIOException | OperatorCreationException | CertificateException e) {
            throw new AssertionError("a test certificate could not be made", e);
        }
    }
}
