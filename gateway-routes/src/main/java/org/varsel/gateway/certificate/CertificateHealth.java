package org.varsel.gateway.certificate;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Tells the operator what the authorities say and which certificates end soon. Down only when nothing is known of any
 * certificate that can be asked about: then nobody can send.
 */
final class CertificateHealth implements HealthIndicator {
    private final Supplier<List<WatchedCertificate>> watched;
    private final CheckedCertificates certificates;
    private final CertificateWatch watch;
    private final RevocationRules rules;
    private final Clock clock;

    CertificateHealth(
            Supplier<List<WatchedCertificate>> watched,
            CheckedCertificates certificates,
            CertificateWatch watch,
            RevocationRules rules,
            Clock clock) {
        this.watched = watched;
        this.certificates = certificates;
        this.watch = watch;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Instant now = clock.instant();
        List<String> inGrace = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> revoked = new ArrayList<>();
        int good = 0;
        if (rules.required()) {
            for (WatchedCertificate one : watched.get()) {
                Optional<CertificateStatus> known = certificates.status(one.certificate(), now);
                if (known.isEmpty()) {
                    continue;
                }
                CertificateStatus status = known.get();
                switch (status.standing()) {
                    case GOOD -> {
                        good++;
                        if (status.inGrace()) {
                            inGrace.add(one.label() + ": last statement of " + status.since());
                        }
                    }
                    case REVOKED -> revoked.add(one.label() + ": since " + status.since());
                    case UNKNOWN -> unknown.add(one.label() + ": since " + status.since());
                }
            }
        }
        boolean blind = good == 0 && revoked.isEmpty() && !unknown.isEmpty();
        return (blind ? Health.down() : Health.up())
                .withDetail("revocation", rules.required() ? "required" : "off")
                .withDetail("good", good)
                .withDetail("inGrace", inGrace)
                .withDetail("unknown", unknown)
                .withDetail("revoked", revoked)
                .withDetail(
                        "ending",
                        watch.ending(now).stream()
                                .map(one -> one.label() + ": " + one.left(now).toDays() + " days")
                                .toList())
                .build();
    }
}
