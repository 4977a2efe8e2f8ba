package org.varsel.gateway.record;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.GatewayException;
import org.varsel.gateway.RefusalLog;
import org.varsel.gateway.party.Party;

/** Puts the refusal of an identified party's message on record, by code; nothing of the message is kept. */
public final class RefusalRecords implements RefusalLog {
    private final Recorder recorder;
    private final Clock clock;

    public RefusalRecords(Recorder recorder, Clock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public void refused(Party party, GatewayException failure, String correlationId, @Nullable String envelopeId) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        recorder.record(batch -> batch.append(
                party.domain(), Entries.refusal(id, party.id(), failure.code().code(), now), now, id.toString()));
    }
}
