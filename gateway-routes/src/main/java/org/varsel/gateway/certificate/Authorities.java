package org.varsel.gateway.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** Who can say whether a certificate is revoked. */
@FunctionalInterface
interface Authorities {
    /**
     * Asks, and waits for the answer.
     *
     * @param issuer whose key signs the answer, or names who does
     * @throws NoAnswer when there is none that can be used now
     */
    Statement ask(X509Certificate certificate, X509Certificate issuer, Instant now) throws NoAnswer;
}
