package org.varsel.gateway.keys;

import com.nimbusds.jose.jwk.Curve;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/**
 * What a party's certificate must be for its use, whoever issued it: a strong key, a strong signature, and the key usage
 * that goes with the use. Looked at when a party is registered, and again at each use.
 */
public final class CertificateRules {
    private static final Set<Curve> TLS_CURVES = Set.of(Curve.P_256, Curve.P_384);

    /** A party's certificate is a client's, a server's or both. */
    private static final Set<String> TLS_PURPOSES = Set.of(
            KeyPurposeId.id_kp_clientAuth.getId(),
            KeyPurposeId.id_kp_serverAuth.getId(),
            KeyPurposeId.anyExtendedKeyUsage.getId());

    private CertificateRules() {}

    /** Why it may not be used so; empty when it may. */
    public static Optional<String> problem(X509Certificate certificate, CertificateUse use) {
        try {
            if (!StrongSignature.is(new JcaX509CertificateHolder(certificate).getSignatureAlgorithm())) {
                return Optional.of("is signed with a weak algorithm; SHA-256 is the least");
            }
            if (certificate.getBasicConstraints() >= 0) {
                return Optional.of("is an authority's, not a party's");
            }
            return use == CertificateUse.TLS ? tls(certificate) : seal(certificate);
        } catch (CertificateEncodingException | CertificateParsingException | IllegalArgumentException e) {
            return Optional.of("cannot be read");
        }
    }

    private static Optional<String> tls(X509Certificate certificate) throws CertificateParsingException {
        PublicKey key = certificate.getPublicKey();
        boolean curve = key instanceof ECPublicKey ec && TLS_CURVES.contains(Curve.forECParameterSpec(ec.getParams()));
        if (!curve && !KeyRules.isStrongRsa(key)) {
            return Optional.of("has a weak or unusual key; use P-256, P-384 or RSA of 2048 bits or more");
        }
        if (!KeyRules.maySign(certificate)) {
            return Optional.of("has a key usage without digitalSignature, which TLS needs");
        }
        List<String> purposes = certificate.getExtendedKeyUsage();
        return purposes == null || purposes.stream().anyMatch(TLS_PURPOSES::contains)
                ? Optional.empty()
                : Optional.of("has an extended key usage without TLS");
    }

    private static Optional<String> seal(X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        if (!KeyRules.isP256(key) && !KeyRules.isStrongRsa(key)) {
            return Optional.of("has a weak or unusual key; use P-256 or RSA of 2048 bits or more");
        }
        if (!KeyRules.maySign(certificate)) {
            return Optional.of("has a key usage without digitalSignature, which a seal needs");
        }
        return KeyRules.mayBeSealedTo(certificate)
                ? Optional.empty()
                : Optional.of("has a key usage without keyAgreement (P-256) or keyEncipherment (RSA)");
    }
}
