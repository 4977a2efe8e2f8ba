package org.varsel.gateway.keys;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEDecrypter;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.Curve;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Bytes sealed to one certificate as a compact JWE (RFC 7516): ECDH-ES+A256KW on P-256 or RSA-OAEP-256, always with
 * A256GCM, never compressed (a compressed secret leaks through its length). {@code kid} is the {@link Thumbprint} of the
 * recipient's certificate, {@code cty} the kind of content. It proves nothing about who sealed: the JWS inside does.
 */
public final class Jwe {
    private static final Set<String> MEMBERS = Set.of("alg", "enc", "typ", "cty", "kid", "epk", "apu", "apv");

    private Jwe() {}

    /**
     * Seals content to a recipient.
     *
     * @param cty one of {@link ContentTypes}
     * @throws UnusableKey when nothing may be sealed to that certificate
     */
    public static String encrypt(String cty, byte[] content, X509Certificate recipient) {
        PublicKey key = recipient.getPublicKey();
        if (!KeyRules.mayBeSealedTo(recipient)) {
            throw cannotSeal("its key usage has neither keyAgreement nor keyEncipherment as its key needs");
        }
        try {
            JWEAlgorithm algorithm;
            JWEEncrypter encrypter;
            if (key instanceof ECPublicKey ec && KeyRules.isP256(key)) {
                algorithm = JWEAlgorithm.ECDH_ES_A256KW;
                encrypter = new ECDHEncrypter(ec);
            } else if (key instanceof RSAPublicKey rsa && KeyRules.isStrongRsa(key)) {
                algorithm = JWEAlgorithm.RSA_OAEP_256;
                encrypter = new RSAEncrypter(rsa);
            } else {
                throw cannotSeal("its key is neither on P-256 nor RSA of at least 2048 bits");
            }
            JWEHeader header = new JWEHeader.Builder(algorithm, EncryptionMethod.A256GCM)
                    .contentType(cty)
                    .keyID(Thumbprint.of(recipient))
                    .build();
            JWEObject jwe = new JWEObject(header, new Payload(content));
            jwe.encrypt(encrypter);
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.KEY_NOT_ALLOWED, "Nothing can be sealed to this certificate's key.", e);
        }
    }

    /** As {@link #decrypt(String, String, Function)} with one key. */
    public static byte[] decrypt(String compact, String expectedCty, SealKey key) {
        return decrypt(compact, expectedCty, thumbprint -> Optional.of(key));
    }

    /**
     * Opens what was sealed to one of these keys.
     *
     * @param expectedCty the only {@code cty} that is accepted, compared exactly
     * @param keys the key whose certificate has a {@link Thumbprint}, empty when it is not ours
     * @throws JoseRefused for everything else than content of that kind sealed to such a key
     */
    public static byte[] decrypt(String compact, String expectedCty, Function<String, Optional<SealKey>> keys) {
        Compact parts = Compact.read(compact, 5, MEMBERS);
        String algorithm = parts.text("alg");
        if (!algorithm.equals("ECDH-ES+A256KW") && !algorithm.equals("RSA-OAEP-256")) {
            throw new JoseRefused(FormRefused.Reason.HEADER_NOT_ALLOWED, "alg must be ECDH-ES+A256KW or RSA-OAEP-256.");
        }
        if (!parts.text("enc").equals("A256GCM")) {
            throw new JoseRefused(FormRefused.Reason.HEADER_NOT_ALLOWED, "enc must be A256GCM.");
        }
        if (!parts.text("cty").equals(expectedCty)) {
            throw new JoseRefused(FormRefused.Reason.WRONG_TYPE, "cty must be " + expectedCty + ".");
        }
        String kid = parts.text("kid");
        SealKey key = keys.apply(kid)
                .filter(own -> own.thumbprint().equals(kid))
                .orElseThrow(() -> new JoseRefused(
                        FormRefused.Reason.UNKNOWN_KEY,
                        "kid must be the SHA-256 thumbprint of the recipient's present seal certificate."));
        PublicKey own = key.certificate().getPublicKey();
        boolean fits = algorithm.equals("RSA-OAEP-256") ? KeyRules.isStrongRsa(own) : KeyRules.isP256(own);
        if (!fits) {
            throw new JoseRefused(FormRefused.Reason.KEY_NOT_ALLOWED, "alg does not fit the recipient's key.");
        }
        return opened(compact, algorithm, key);
    }

    /** From here on a private key is at work, so there is one answer to every failure. */
    private static byte[] opened(String compact, String algorithm, SealKey key) {
        JWEObject jwe;
        try {
            jwe = JWEObject.parse(compact);
        } catch (ParseException | IllegalArgumentException e) {
            // The library throws the latter for an epk that brings its private half.
            throw new JoseRefused(FormRefused.Reason.MALFORMED, "This is not a compact JWE.", e);
        }
        try {
            JWEDecrypter decrypter = algorithm.equals("RSA-OAEP-256")
                    ? new RSADecrypter(key.privateKey())
                    : new ECDHDecrypter(key.privateKey(), Set.of(), Curve.P_256);
            jwe.decrypt(decrypter);
            return jwe.getPayload().toBytes();
        } catch (JOSEException | IllegalStateException e) {
            throw new JoseRefused(FormRefused.Reason.CANNOT_DECRYPT, "The message cannot be opened.", e);
        }
    }

    private static UnusableKey cannotSeal(String why) {
        return new UnusableKey(
                UnusableKey.Reason.KEY_NOT_ALLOWED, "Nothing can be sealed to this certificate: " + why + ".");
    }
}
