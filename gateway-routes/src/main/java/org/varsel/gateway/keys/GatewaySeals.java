package org.varsel.gateway.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The gateway's two seal keys: it opens submissions with either, signs its receipts with the usual one, and signs what
 * leaves with one of the recipient's own kind, so that a party needs to understand one kind only.
 */
public final class GatewaySeals {
    static final String P256_FILE = "gateway-seal.p12";
    static final String RSA_FILE = "gateway-seal-rsa.p12";

    private final SealKey p256;
    private final SealKey rsa;

    private GatewaySeals(SealKey p256, SealKey rsa) {
        this.p256 = p256;
        this.rsa = rsa;
    }

    /**
     * Reads both from the folder of a gateway's keys.
     *
     * @throws UnusableKey when one is missing, of the wrong kind, or not valid at that time
     */
    public static GatewaySeals load(Path keys, Path passwordFile, Instant at) {
        if (!Files.exists(keys.resolve(RSA_FILE)) && Files.exists(keys.resolve(P256_FILE))) {
            throw new UnusableKey(
                    UnusableKey.Reason.MISSING,
                    "The gateway's second seal key " + keys.resolve(RSA_FILE)
                            + " is missing. Add it to the keys that are there with:"
                            + " varsel keys gateway --add-rsa-seal --ca CA-FOLDER --out " + keys);
        }
        return new GatewaySeals(
                ofKind(keys.resolve(P256_FILE), KeyKind.P256, passwordFile, at),
                ofKind(keys.resolve(RSA_FILE), KeyKind.RSA, passwordFile, at));
    }

    private static SealKey ofKind(Path file, KeyKind kind, Path passwordFile, Instant at) {
        SealKey key = KeyFile.loadValid(file, passwordFile, at);
        if (KeyKind.of(key.certificate()) != kind || !KeyRules.maySign(key.certificate())) {
            throw new UnusableKey(
                    UnusableKey.Reason.KEY_NOT_ALLOWED,
                    file + " must hold a key of kind " + kind + " whose certificate is meant for signatures.");
        }
        return key;
    }

    /** The key on P-256: signs receipts. */
    public SealKey usual() {
        return p256;
    }

    /** The key of the same kind as a party's. */
    public SealKey forParty(X509Certificate partySeal) {
        return KeyKind.of(partySeal) == KeyKind.RSA ? rsa : p256;
    }

    public List<SealKey> all() {
        return List.of(p256, rsa);
    }

    /** The key that something was sealed to. */
    public Optional<SealKey> byThumbprint(String thumbprint) {
        return all().stream().filter(key -> key.thumbprint().equals(thumbprint)).findFirst();
    }
}
