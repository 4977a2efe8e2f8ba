package org.varsel.policies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is known, and how.
 *
 * @param value a Boolean, String, Long or LocalDate
 * @param by who stated it, if a person or party did; kept for the record, never rendered for recipients
 * @param evidence a reference to where the evidence lies, never the evidence
 */
public record Fact(String name, Object value, Provenance provenance, @Nullable String by, @Nullable String evidence) {

    public Fact {
        if (value instanceof Integer number) {
            value = number.longValue();
        }
        if (!(value instanceof Boolean
                || value instanceof String
                || value instanceof Long
                || value instanceof LocalDate)) {
            throw new PolicyException("Fact " + name + " must be a Boolean, String, Long or LocalDate, not a "
                    + value.getClass().getSimpleName());
        }
    }

    public Fact(String name, Object value, Provenance provenance) {
        this(name, value, provenance, null, null);
    }

    /** Leaves the value out: what an officer said about a person belongs in the trace, not in a log line. */
    @Override
    public String toString() {
        return "Fact[" + name + ", " + provenance.word() + "]";
    }
}
