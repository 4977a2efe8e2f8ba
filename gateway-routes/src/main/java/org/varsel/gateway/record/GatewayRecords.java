package org.varsel.gateway.record;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.party.RegistryListener;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.EntryType;
import org.varsel.log.entry.LogEntry;

/**
 * Puts the gateway's own life on record, in every log: that it serves, under which keys, which parties changed, that it
 * stopped as asked. A stop without an entry was a crash.
 */
public final class GatewayRecords implements SmartLifecycle, RegistryListener {
    private final Recorder recorder;
    private final Map<String, LogDomain> domains;
    private final Clock clock;
    private volatile boolean running;

    public GatewayRecords(Recorder recorder, Map<String, LogDomain> domains, PartyRegistry parties, Clock clock) {
        this.recorder = recorder;
        this.domains = Map.copyOf(domains);
        this.clock = clock;
        parties.onChange(this);
    }

    @Override
    public void start() {
        everywhere(EntryType.START);
        running = true;
    }

    @Override
    public void stop() {
        everywhere(EntryType.STOP);
        running = false;
    }

    private void everywhere(EntryType type) {
        Instant now = clock.instant();
        recorder.record(batch -> {
            for (LogDomain domain : domains.values()) {
                LogEntry entry = LogEntry.builder(type, UUID.randomUUID().toString(), now)
                        .with(EntryMember.VKEY, domain.verifier().line())
                        .build();
                batch.append(domain.name(), entry, now, null);
            }
            return domains.size();
        });
    }

    /** A change of the registry takes effect once it is on record. */
    @Override
    public void changed(Change change) {
        Instant now = clock.instant();
        recorder.record(batch -> {
            append(batch, change.added(), "added", change.digest(), now);
            append(batch, change.removed(), "removed", change.digest(), now);
            append(batch, change.altered(), "altered", change.digest(), now);
            return change.digest();
        });
    }

    private void append(Batch batch, Iterable<PartyId> parties, String status, String digest, Instant at) {
        for (PartyId party : parties) {
            for (LogDomain domain : domains.values()) {
                LogEntry entry = LogEntry.builder(
                                EntryType.PARTY, UUID.randomUUID().toString(), at)
                        .ref(Entries.org(party))
                        .with(EntryMember.STATUS, status)
                        .with(EntryMember.DIGEST, "sha256:" + digest)
                        .build();
                batch.append(domain.name(), entry, at, party.toString());
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the recorder, before the routes. */
    @Override
    public int getPhase() {
        return Recorder.PHASE + 1;
    }
}
