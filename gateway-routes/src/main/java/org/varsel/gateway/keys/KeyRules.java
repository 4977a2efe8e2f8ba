package org.varsel.gateway.keys;

import com.nimbusds.jose.jwk.Curve;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/** Which keys may sign and be sealed to: P-256, or RSA of at least 2048 bits, with the key usage that fits. */
public final class KeyRules {
    private static final int MIN_RSA_BITS = 2048;

    // Positions in the KeyUsage extension, RFC 5280 section 4.2.1.3.
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int KEY_AGREEMENT = 4;

    private KeyRules() {}

    public static boolean isP256(PublicKey key) {
        return key instanceof ECPublicKey ec && Curve.P_256.equals(Curve.forECParameterSpec(ec.getParams()));
    }

    static boolean isStrongRsa(PublicKey key) {
        return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= MIN_RSA_BITS;
    }

    /** Whether signatures by this key and messages sealed to it are taken at all. */
    public static boolean isStrong(PublicKey key) {
        return isP256(key) || isStrongRsa(key);
    }

    public static boolean maySign(X509Certificate certificate) {
        return allows(certificate, DIGITAL_SIGNATURE);
    }

    /** Key agreement for an elliptic curve, key encipherment for RSA. */
    static boolean mayBeSealedTo(X509Certificate certificate) {
        return allows(certificate, isP256(certificate.getPublicKey()) ? KEY_AGREEMENT : KEY_ENCIPHERMENT);
    }

    /** A certificate without the extension restricts nothing, RFC 5280 section 4.2.1.3. */
    private static boolean allows(X509Certificate certificate, int bit) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[bit];
    }
}
