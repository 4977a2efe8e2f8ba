package org.varsel.gateway.review.read;

import java.time.Instant;
import java.util.UUID;
import org.varsel.gateway.record.State;

/** One line of a list: who told whom what kind of thing, when, and how it ended. Nothing about whom. */
public record Row(
        UUID disclosureId,
        Instant decidedAt,
        String type,
        String sender,
        String recipient,
        String recipientRole,
        String outcome,
        State state,
        String domain,
        long logIndex) {}
