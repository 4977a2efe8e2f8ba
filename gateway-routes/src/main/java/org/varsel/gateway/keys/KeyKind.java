package org.varsel.gateway.keys;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import org.bouncycastle.asn1.x509.KeyUsage;

/** The kinds of key that sign and are sealed to. */
public enum KeyKind {
    /** Fast and short; the usual one. */
    P256(KeyUsage.keyAgreement) {
        @Override
        KeyPair newPair() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        }
    },
    /** Of 3072 bits, for parties whose SOAP stack has no key agreement. */
    RSA(KeyUsage.keyEncipherment) {
        @Override
        KeyPair newPair() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(RSA_BITS, RSAKeyGenParameterSpec.F4));
            return generator.generateKeyPair();
        }
    };

    private static final int RSA_BITS = 3072;

    private final int openingUsage;

    KeyKind(int openingUsage) {
        this.openingUsage = openingUsage;
    }

    /** The kind of a certificate's key. Of what size, and whether that is enough, {@link KeyRules} says. */
    public static KeyKind of(X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        return key.getAlgorithm().equals("RSA") ? RSA : P256;
    }

    abstract KeyPair newPair() throws GeneralSecurityException;

    /** The key usage of being sealed to. */
    int openingUsage() {
        return openingUsage;
    }
}
