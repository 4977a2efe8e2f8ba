package org.varsel.gateway.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Signed bytes as a compact JWS (RFC 7515): ES256 on P-256 or PS256 on RSA of at least 2048 bits, the signer named by
 * {@code x5t#S256}, the kind of content by {@code typ}. Never trusts a key that travels in the message, and never checks
 * a certificate's dates or chain: an old receipt stays evidence after its certificate has expired.
 */
public final class Jws {
    private static final Set<String> MEMBERS = Set.of("alg", "typ", "cty", "kid", "x5t#S256");

    private Jws() {}

    /**
     * Signs a payload.
     *
     * @param typ one of {@link ContentTypes}
     * @throws UnusableKey when the key is of a kind that may not sign
     */
    public static String sign(String typ, byte[] payload, SealKey key) {
        PublicKey publicKey = key.certificate().getPublicKey();
        if (!KeyRules.maySign(key.certificate())) {
            throw cannotSign("Its certificate's key usage lacks digitalSignature.", null);
        }
        try {
            JWSAlgorithm algorithm;
            JWSSigner signer;
            if (KeyRules.isP256(publicKey)) {
                algorithm = JWSAlgorithm.ES256;
                signer = new ECDSASigner(key.privateKey(), Curve.P_256);
            } else if (KeyRules.isStrongRsa(publicKey)) {
                algorithm = JWSAlgorithm.PS256;
                signer = new RSASSASigner(key.privateKey());
            } else {
                throw cannotSign("Use a key on P-256, or RSA of at least 2048 bits.", null);
            }
            JWSHeader header = new JWSHeader.Builder(algorithm)
                    .type(new JOSEObjectType(typ))
                    .x509CertSHA256Thumbprint(new Base64URL(key.thumbprint()))
                    .build();
            JWSObject jws = new JWSObject(header, new Payload(payload));
            jws.sign(signer);
            return jws.serialize();
        } catch (JOSEException e) {
            throw cannotSign("The key does not fit its certificate.", e);
        }
    }

    /**
     * Checks form, kind, signer and signature, in this order.
     *
     * @param expectedTyp the only {@code typ} that is accepted, compared exactly
     * @param certificates the certificate for a {@link Thumbprint}, empty when the caller does not know it
     * @throws JoseRefused for everything else than a valid signature of that kind by a known certificate
     */
    public static VerifiedJws verify(
            String compact, String expectedTyp, Function<String, Optional<X509Certificate>> certificates) {
        Compact parts = Compact.read(compact, 3, MEMBERS);
        String algorithm = parts.text("alg");
        if (!algorithm.equals("ES256") && !algorithm.equals("PS256")) {
            throw new JoseRefused(FormRefused.Reason.HEADER_NOT_ALLOWED, "alg must be ES256 or PS256.");
        }
        if (!parts.text("typ").equals(expectedTyp)) {
            throw new JoseRefused(FormRefused.Reason.WRONG_TYPE, "typ must be " + expectedTyp + ".");
        }
        String thumbprint = parts.text("x5t#S256");
        if (thumbprint.isEmpty()) {
            throw new JoseRefused(
                    FormRefused.Reason.HEADER_NOT_ALLOWED, "x5t#S256 must name the signer's certificate.");
        }
        X509Certificate signer = certificates
                .apply(thumbprint)
                .filter(certificate -> Thumbprint.of(certificate).equals(thumbprint))
                .orElseThrow(() -> new JoseRefused(
                        FormRefused.Reason.UNKNOWN_KEY, "x5t#S256 names a certificate that is not known here."));
        return new VerifiedJws(verified(compact, verifier(algorithm, signer)), signer);
    }

    private static JWSVerifier verifier(String algorithm, X509Certificate signer) {
        PublicKey key = signer.getPublicKey();
        try {
            if (!KeyRules.maySign(signer)) {
                throw new JoseRefused(
                        FormRefused.Reason.KEY_NOT_ALLOWED, "The signer's certificate is not meant for signatures.");
            }
            if (algorithm.equals("ES256") && key instanceof ECPublicKey ec && KeyRules.isP256(key)) {
                return new ECDSAVerifier(ec);
            }
            if (algorithm.equals("PS256") && key instanceof RSAPublicKey rsa && KeyRules.isStrongRsa(key)) {
                return new RSASSAVerifier(rsa);
            }
        } catch (JOSEException e) {
            throw new JoseRefused(FormRefused.Reason.KEY_NOT_ALLOWED, "The signer's key cannot be used.", e);
        }
        throw new JoseRefused(
                FormRefused.Reason.KEY_NOT_ALLOWED,
                "The signer's key does not fit alg: ES256 wants P-256, PS256 wants RSA of at least 2048 bits.");
    }

    private static byte[] verified(String compact, JWSVerifier verifier) {
        try {
            JWSObject jws = JWSObject.parse(compact);
            if (!jws.verify(verifier)) {
                throw new JoseRefused(FormRefused.Reason.BAD_SIGNATURE, "The signature does not cover these bytes.");
            }
            return jws.getPayload().toBytes();
        } catch (ParseException e) {
            throw new JoseRefused(FormRefused.Reason.MALFORMED, "This is not a compact JWS.", e);
        } catch (JOSEException e) {
            throw new JoseRefused(FormRefused.Reason.BAD_SIGNATURE, "The signature does not cover these bytes.", e);
        }
    }

    private static UnusableKey cannotSign(String why, @Nullable Throwable cause) {
        return new UnusableKey(UnusableKey.Reason.KEY_NOT_ALLOWED, "This key cannot sign. " + why, cause);
    }
}
