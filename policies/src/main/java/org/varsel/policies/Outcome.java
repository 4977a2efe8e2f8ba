package org.varsel.policies;

import java.util.Locale;

/** What happens to one field. */
public enum Outcome {
    RELEASE,
    WITHHOLD,
    /** A person has to settle something first; until then the field stays. */
    REFER;

    /** The word used in traces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
