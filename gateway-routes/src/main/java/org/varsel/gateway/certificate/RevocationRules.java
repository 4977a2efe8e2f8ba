package org.varsel.gateway.certificate;

import java.time.Duration;
import org.varsel.gateway.server.VarselProperties;

/**
 * What the operator set.
 *
 * @param required whether revocation is looked at
 * @param acceptsWithoutPointers whether a certificate is used about which nobody can be asked
 * @param freshness how long an answer counts
 * @param timeout of one question
 */
record RevocationRules(boolean required, boolean acceptsWithoutPointers, Freshness freshness, Duration timeout) {
    /** A responder and, after it, a list. */
    private static final int QUESTIONS = 2;

    static RevocationRules of(VarselProperties.Certificates certificates) {
        return new RevocationRules(
                certificates.revocation() == VarselProperties.Certificates.Revocation.REQUIRED,
                certificates.withoutPointers() == VarselProperties.Certificates.WithoutPointers.ACCEPT,
                new Freshness(certificates.freshness(), certificates.grace()),
                certificates.timeout());
    }

    /** How long a request waits for an answer that is not at hand. */
    Duration patience() {
        return timeout.multipliedBy(QUESTIONS);
    }
}
