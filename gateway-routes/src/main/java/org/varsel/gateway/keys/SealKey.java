package org.varsel.gateway.keys;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * A private key with the certificate that names it. Holds either a seal key (signs notices and receipts, opens what was
 * sealed to it) or a TLS key; the certificate's key usage says which. Never printed: {@link #toString()} shows the
 * thumbprint only.
 */
public record SealKey(PrivateKey privateKey, X509Certificate certificate) {

    /** The certificate's {@link Thumbprint}: {@code x5t#S256} of what it signs, {@code kid} of what is sealed to it. */
    public String thumbprint() {
        return Thumbprint.of(certificate);
    }

    /**
     * This key, when its certificate is valid at that time.
     *
     * @throws UnusableKey when the certificate is not valid at that time
     */
    public SealKey requireValid(Instant at) {
        if (at.isAfter(certificate.getNotAfter().toInstant())) {
            throw new UnusableKey(
                    UnusableKey.Reason.EXPIRED,
                    "The certificate of " + subject() + " expired at "
                            + certificate.getNotAfter().toInstant() + ". Issue a new one and register it.");
        }
        if (at.isBefore(certificate.getNotBefore().toInstant())) {
            throw new UnusableKey(
                    UnusableKey.Reason.NOT_YET_VALID,
                    "The certificate of " + subject() + " is valid from "
                            + certificate.getNotBefore().toInstant() + " on. Check this machine's clock.");
        }
        return this;
    }

    private String subject() {
        return certificate.getSubjectX500Principal().getName();
    }

    @Override
    public String toString() {
        return "SealKey[" + thumbprint() + "]";
    }
}
