package org.varsel.gateway.record;

import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Tells the operator whether the log can be written and how much waits. Numbers only. */
final class RecordHealth implements HealthIndicator {
    private final Recorder recorder;
    private final Tables reader;
    private final Map<String, LogDomain> domains;

    RecordHealth(Recorder recorder, Tables reader, Map<String, LogDomain> domains) {
        this.recorder = recorder;
        this.reader = reader;
        this.domains = domains;
    }

    @Override
    public Health health() {
        Health.Builder health = recorder.isRunning() && recorder.writable() ? Health.up() : Health.down();
        health.withDetail("waitingToBeRecorded", recorder.waiting());
        health.withDetail("waitingToBeDelivered", reader.outbox().backlog());
        domains.keySet().stream()
                .sorted()
                .forEach(name -> health.withDetail(
                        "entriesOf." + name,
                        reader.log().head(name).map(LogRows.Head::size).orElse(0L)));
        return health.build();
    }
}
