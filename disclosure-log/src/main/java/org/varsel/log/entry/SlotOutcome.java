package org.varsel.log.entry;

import java.util.Locale;

/** What became of a field. */
public enum SlotOutcome {
    /** It left as it came. */
    DISCLOSED,
    /** It left with less precision. */
    REDUCED,
    /** It was there and did not leave. */
    WITHHELD,
    /** It was not there. */
    ABSENT;

    /** Whether a recipient got a value. */
    public boolean left() {
        return this == DISCLOSED || this == REDUCED;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SlotOutcome ofWire(String wire) {
        for (SlotOutcome outcome : values()) {
            if (outcome.wire().equals(wire)) {
                return outcome;
            }
        }
        throw new MalformedEntry("a slot's outcome is disclosed, reduced, withheld or absent");
    }
}
