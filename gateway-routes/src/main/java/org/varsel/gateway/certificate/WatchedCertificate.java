package org.varsel.gateway.certificate;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.varsel.gateway.keys.CertificateUse;

/**
 * A certificate in use.
 *
 * @param whose a party's identifier, or {@code gateway}
 */
record WatchedCertificate(String whose, CertificateUse use, X509Certificate certificate) {

    /** For health and log lines: whose, for what, and the end of its validity, so that two of one party are told apart. */
    String label() {
        return whose + " " + use.name().toLowerCase(Locale.ROOT) + " "
                + certificate.getNotAfter().toInstant();
    }

    /** Negative when it has ended. */
    Duration left(Instant at) {
        return Duration.between(at, certificate.getNotAfter().toInstant());
    }
}
