package org.varsel.gateway.keys;

import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A small certificate authority on P-256, for demos, tests and closed groups without a PKI of their own. It keeps a
 * register of what it issued and revoked; who asks is answered by {@link RevocationAnswers}.
 */
final class Authority {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Period LIFE = Period.ofYears(10);

    /** Certificates begin a little in the past, so that a party whose clock is slow accepts them. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** A party's server also sends: push, receipts. */
    private static final KeyPurposeId[] BOTH_SIDES = {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};

    private final SealKey own;
    private final @Nullable URI answersAt;

    Authority(SealKey own) {
        this(own, null);
    }

    /** @param answersAt where its OCSP responder ({@code ocsp}) and list ({@code crl}) are; null when nowhere */
    Authority(SealKey own, @Nullable URI answersAt) {
        if (own.certificate().getBasicConstraints() < 0) {
            throw new UnusableKey(
                    UnusableKey.Reason.KEY_NOT_ALLOWED, "This certificate is not that of a certificate authority.");
        }
        this.own = own;
        this.answersAt = answersAt;
    }

    /** A new authority. Its name ends in random digits: two demos on one machine are never taken for each other. */
    static Authority create(String name, Instant now) {
        byte[] suffix = new byte[4];
        RANDOM.nextBytes(suffix);
        X500Name subject = new X500NameBuilder()
                .addRDN(BCStyle.CN, name + " " + HexFormat.of().formatHex(suffix))
                .build();
        KeyPair pair = newPair(KeyKind.P256);
        try {
            X509v3CertificateBuilder builder = builder(subject, subject, pair.getPublic(), now, end(now, LIFE));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new Authority(new SealKey(pair.getPrivate(), signed(builder, pair.getPrivate())));
        } catch (CertIOException | GeneralSecurityException e) {
            throw cannotIssue(e);
        }
    }

    SealKey own() {
        return own;
    }

    X509Certificate certificate() {
        return own.certificate();
    }

    /** A new key with its certificate, never valid for longer than the authority itself. */
    SealKey issue(Holder holder, CertificateUse use, Instant now) {
        return issue(holder, use, KeyKind.P256, now);
    }

    /** As {@link #issue(Holder, CertificateUse, Instant)}, for a key of that kind. */
    SealKey issue(Holder holder, CertificateUse use, KeyKind kind, Instant now) {
        KeyPair pair = newPair(kind);
        X500Name subject = new X500NameBuilder()
                .addRDN(BCStyle.CN, holder.name())
                .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, holder.party())
                .addRDN(BCStyle.OU, use == CertificateUse.TLS ? "TLS" : "Seal")
                .build();
        Instant limit = certificate().getNotAfter().toInstant();
        Instant wanted = end(now, use.validity());
        try {
            X500Name issuer = new JcaX509CertificateHolder(certificate()).getSubject();
            X509v3CertificateBuilder builder =
                    builder(issuer, subject, pair.getPublic(), now, wanted.isAfter(limit) ? limit : wanted);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(use.keyUsage(kind)));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate()));
            if (answersAt != null) {
                addPointers(builder, answersAt);
            }
            if (use == CertificateUse.TLS) {
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(BOTH_SIDES.clone()));
                builder.addExtension(Extension.subjectAlternativeName, false, names(holder));
            }
            return new SealKey(pair.getPrivate(), signed(builder, own.privateKey()));
        } catch (CertIOException | GeneralSecurityException e) {
            throw cannotIssue(e);
        }
    }

    /** Where to ask whether the certificate is revoked: RFC 5280 sections 4.2.2.1 and 4.2.1.13. */
    private static void addPointers(X509v3CertificateBuilder builder, URI base) throws CertIOException {
        builder.addExtension(
                Extension.authorityInfoAccess,
                false,
                new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, pointer(base, "ocsp")));
        DistributionPointName list = new DistributionPointName(new GeneralNames(pointer(base, "crl")));
        builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(list, null, null)
        }));
    }

    private static GeneralName pointer(URI base, String name) {
        return new GeneralName(
                GeneralName.uniformResourceIdentifier, base.resolve(name).toString());
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey key, Instant now, Instant end)
            throws CertIOException, GeneralSecurityException {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer, newSerial(), Date.from(now.minus(CLOCK_SKEW)), Date.from(end), subject, key);
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
        return builder;
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey issuer)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer)));
        } catch (OperatorCreationException e) {
            throw cannotIssue(e);
        }
    }

    private static GeneralNames names(Holder holder) {
        return new GeneralNames(holder.hosts().stream()
                .map(host -> new GeneralName(
                        host.matches("[0-9.]+|.*:.*") ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new));
    }

    private static KeyPair newPair(KeyKind kind) {
        try {
            return kind.newPair();
        } catch (GeneralSecurityException e) {
            throw cannotIssue(e);
        }
    }

    /** 128 random bits, positive: RFC 5280 allows 20 octets, and nobody can guess the next. */
    private static BigInteger newSerial() {
        return new BigInteger(128, RANDOM).setBit(127);
    }

    private static Instant end(Instant now, Period validity) {
        return now.atOffset(ZoneOffset.UTC).plus(validity).toInstant();
    }

    private static UnusableKey cannotIssue(Exception cause) {
        return new UnusableKey(UnusableKey.Reason.CANNOT_WRITE, "A certificate cannot be issued.", cause);
    }
}
