package org.varsel.gateway.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Keys and parties that the tests of this room start from. */
final class Given {
    static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    static final Holder PST = new Holder("0192:310000000", "Sikkerhetstjenesten (demo)", Holder.LOOPBACK);
    static final Holder POLICE = new Holder("0192:310000108", "Vest politidistrikt (demo)", Holder.LOOPBACK);
    static final Authority AUTHORITY = Authority.create("Test authority", NOW);
    static final SealKey PST_SEAL = AUTHORITY.issue(PST, CertificateUse.SEAL, NOW);
    static final SealKey POLICE_SEAL = AUTHORITY.issue(POLICE, CertificateUse.SEAL, NOW);
    static final SealKey PST_TLS = AUTHORITY.issue(PST, CertificateUse.TLS, NOW);
    static final byte[] PAYLOAD = "{\"header\":{}}".getBytes(StandardCharsets.UTF_8);

    private Given() {}

    static Function<String, Optional<X509Certificate>> knows(SealKey key) {
        return thumbprint -> key.thumbprint().equals(thumbprint) ? Optional.of(key.certificate()) : Optional.empty();
    }

    static SealKey rsa(int bits) {
        return selfSigned("RSA", bits, null, "SHA256withRSA", KeyUsage.digitalSignature | KeyUsage.keyEncipherment);
    }

    static SealKey p384() {
        return selfSigned("EC", 0, "secp384r1", "SHA384withECDSA", KeyUsage.digitalSignature | KeyUsage.keyAgreement);
    }

    static SealKey agreementOnly() {
        return selfSigned("EC", 0, "secp256r1", "SHA256withECDSA", KeyUsage.keyAgreement);
    }

    static String base64url(String text) {
        return base64url(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The compact form with another header, everything else as it was. */
    static String withHeader(String compact, String headerJson) {
        return base64url(headerJson) + compact.substring(compact.indexOf('.'));
    }

    static String header(String compact) {
        return new String(
                Base64.getUrlDecoder().decode(compact.substring(0, compact.indexOf('.'))), StandardCharsets.UTF_8);
    }

    static List<String> parts(String compact) {
        return List.of(compact.split("\\.", -1));
    }

    private static SealKey selfSigned(String kind, int bits, @Nullable String curve, String signature, int keyUsage) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            if (curve == null) {
                generator.initialize(bits);
            } else {
                generator.initialize(new ECGenParameterSpec(curve));
            }
            KeyPair pair = generator.generateKeyPair();
            X500Name name = new X500Name("CN=" + kind);
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.TEN,
                    Date.from(NOW.minusSeconds(60)),
                    Date.from(NOW.plusSeconds(86_400)),
                    name,
                    pair.getPublic());
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(keyUsage));
            return new SealKey(
                    pair.getPrivate(),
                    new JcaX509CertificateConverter()
                            .getCertificate(
                                    builder.build(new JcaContentSignerBuilder(signature).build(pair.getPrivate()))));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
