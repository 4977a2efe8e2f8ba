package org.varsel.gateway.certificate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.varsel.gateway.keys.Thumbprint;

/** Tells the operator that certificates are accepted on an old statement: a count of all, a log line now and then. */
final class GraceNotes {
    private static final Logger LOG = LoggerFactory.getLogger(GraceNotes.class);
    private static final Duration ONCE_IN = Duration.ofMinutes(10);

    private final Counter accepted;
    private final Clock clock;
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    GraceNotes(MeterRegistry meters, Clock clock) {
        this.accepted = meters.counter("varsel.certificates.accepted-in-grace");
        this.clock = clock;
    }

    void acceptedInGrace(X509Certificate certificate) {
        accepted.increment();
        Instant now = clock.instant();
        told.compute(Thumbprint.of(certificate), (thumbprint, last) -> {
            if (last != null && !now.isBefore(last) && now.isBefore(last.plus(ONCE_IN))) {
                return last;
            }
            LOG.warn(
                    "Certificate {} was accepted in its time of grace: its authority is silent", Names.of(certificate));
            return now;
        });
    }
}
