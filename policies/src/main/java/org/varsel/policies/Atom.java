package org.varsel.policies;

import org.jspecify.annotations.Nullable;

/**
 * One comparison of a rule's condition, with what was known.
 *
 * @param text the comparison as the rule states it: {@code informationEvaluation <= 3}
 * @param value what is known, null when nothing is
 * @param provenance where that came from, null when nothing is known
 */
public record Atom(
        String rule, String text, String fact, Truth truth, @Nullable Object value, @Nullable Provenance provenance) {}
