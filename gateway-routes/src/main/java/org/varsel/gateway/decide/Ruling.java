package org.varsel.gateway.decide;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.party.Party;
import org.varsel.policies.Decision;
import org.varsel.policies.Facts;

/**
 * The law's answer for one recipient.
 *
 * @param disclosureId stays the same when the case is decided again
 * @param facts what was known, with provenance; kept with the decision so that it can be replayed
 * @param withdraws the disclosure that this notice asks back, for withdrawals
 */
public record Ruling(
        CaseFile file,
        UUID disclosureId,
        UUID decisionId,
        Party recipient,
        String recipientRole,
        Facts facts,
        Decision decision,
        Instant decidedAt,
        @Nullable UUID withdraws)
        implements Outcome {

    @Override
    public Ruling ruling() {
        return this;
    }

    /** Whether a person had a say in it. */
    public boolean byPerson() {
        return file.cause() instanceof Cause.Answered;
    }
}
