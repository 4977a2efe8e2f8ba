package org.varsel.gateway.review.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case as its list shows it.
 *
 * @param facts what the party is asked to say yes or no to
 * @param waiting whether an answer of this party still counts
 */
public record HeldCase(UUID caseId, Row row, List<String> facts, Instant openedAt, Instant until, boolean waiting) {}
