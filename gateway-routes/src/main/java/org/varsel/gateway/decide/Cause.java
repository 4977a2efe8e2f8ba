package org.varsel.gateway.decide;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.validate.ValidNotice;

/** Why a decision is taken now. */
public sealed interface Cause {

    /** A party handed the notice in. */
    record Submitted() implements Cause {}

    /**
     * A named person of the asked party answered a held case.
     *
     * @param by the signed answer, when it came as a notice; null for an officer signed in at the desk
     */
    record Answered(
            UUID caseId,
            Party party,
            boolean agreed,
            String officer,
            String officerRole,
            String reason,
            Instant at,
            @Nullable ValidNotice by)
            implements Cause {}

    /** Nobody answered in time: silence is a refusal. */
    record TimedOut(UUID caseId) implements Cause {}
}
