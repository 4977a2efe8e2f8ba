package org.varsel.policies;

import java.util.Locale;

/** What a rule does to the fields it covers when its condition holds. */
public enum Effect {
    PERMIT,
    PROHIBIT,
    REFER,
    DUTY;

    /** The word used in packs and traces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
