package org.varsel.gateway.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Tells the operator how many recipients are late with what they must do. Never down: the gateway does its part without them. */
final class DutyHealth implements HealthIndicator {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final OverdueDuties duties;
    private final Clock clock;
    private Instant looked = Instant.MIN;
    private SortedMap<String, Integer> overdue = new TreeMap<>();

    DutyHealth(OverdueDuties duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public synchronized Health health() {
        Instant now = clock.instant();
        if (looked.equals(Instant.MIN) || Duration.between(looked, now).abs().compareTo(FRESH) >= 0) {
            overdue = duties.at(now);
            looked = now;
        }
        return Health.up().withDetail("overdue", overdue).build();
    }
}
