package org.varsel.gateway.law;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.varsel.policies.bundle.Manifest;

/** Tells the operator which law decides, until when and on whose word, or why none does. Down when none does. */
final class LawHealth implements HealthIndicator {
    private static final Duration SOON = Duration.ofDays(30);

    private final ActiveLaw law;
    private final Clock clock;

    LawHealth(ActiveLaw law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Instant now = clock.instant();
        Health.Builder health;
        if (law.state() instanceof LawState.InForce inForce) {
            Instant expires = inForce.expires();
            boolean over = !now.isBefore(expires);
            health = (over ? Health.down().withDetail("code", "law.bundle-expired") : Health.up())
                    .withDetail("bundle", inForce.activation().bundle())
                    .withDetail("law", inForce.activation().law())
                    .withDetail("since", inForce.activation().at().toString())
                    .withDetail("expires", expires.toString())
                    .withDetail("expiresSoon", now.plus(SOON).isAfter(expires))
                    .withDetail("packs", packs(inForce.manifest()));
        } else if (law.state() instanceof LawState.Stopped stopped) {
            health = Health.down().withDetail("code", stopped.code().code()).withDetail("why", stopped.why());
        } else {
            health = Health.unknown();
        }
        if (!law.refused().isEmpty()) {
            health.withDetail("refused", law.refused());
        }
        return health.build();
    }

    private static List<String> packs(Manifest manifest) {
        return manifest.packs().stream()
                .map(pack -> pack.pack() + " " + pack.version() + ": " + pack.standing())
                .toList();
    }
}
