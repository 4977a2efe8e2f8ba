package org.varsel.policies;

import java.util.Locale;

/** Kleene's three values, from least to most true: a conjunction is the least of its parts, a disjunction the most. */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }

    /** The word used in traces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
