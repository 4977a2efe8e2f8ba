package org.varsel.gateway.certificate;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.varsel.gateway.GatewayException;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.Pem;

/** The judgement of certificates for the command line, in words: the same rules, nothing kept, no gateway needed. */
public final class CertificateAnswers {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final Certificates certificates;
    private final boolean asked;

    private CertificateAnswers(Certificates certificates, boolean asked) {
        this.certificates = certificates;
        this.asked = asked;
    }

    /**
     * Over a file of trusted authorities.
     *
     * @param ask whether to ask the authorities, too
     */
    public static CertificateAnswers trusting(Path trust, boolean ask) {
        Clock clock = Clock.systemUTC();
        Freshness freshness = new Freshness(Duration.ofHours(1), Duration.ZERO);
        return new CertificateAnswers(
                new CheckedCertificates(
                        new TrustedPaths(Pem.certificates(trust)),
                        new RevocationRules(ask, false, freshness, TIMEOUT),
                        new RemoteAuthorities(new Fetch(TIMEOUT), freshness.fresh()),
                        Runnable::run,
                        clock,
                        new GraceNotes(new SimpleMeterRegistry(), clock)),
                ask);
    }

    /** One word or code, and why. */
    public String about(X509Certificate certificate, CertificateUse use, Instant at) {
        try {
            certificates.requireGood(certificate, use, at);
            return asked ? "good" : "valid, revocation not asked";
        } catch (GatewayException e) {
            return e.code() + ": " + e.detail();
        }
    }
}
