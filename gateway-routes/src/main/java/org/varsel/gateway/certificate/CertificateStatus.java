package org.varsel.gateway.certificate;

import java.time.Instant;

/**
 * What is known about the revocation of one certificate at one time.
 *
 * @param standing good, revoked or unknown
 * @param since of the statement that it is good, of the revocation, or since when nothing is known
 * @param inGrace whether the statement should have been renewed by now
 */
record CertificateStatus(Standing standing, Instant since, boolean inGrace) {

    /** Of a certificate. */
    enum Standing {
        /** Its authority said so, not too long ago. */
        GOOD,
        /** Its authority took it back. */
        REVOKED,
        /** Its authority has said nothing, or not for too long. */
        UNKNOWN
    }
}
