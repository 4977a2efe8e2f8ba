package org.varsel.policies;

import java.util.Locale;

/** Who can supply a fact that is missing. */
public enum AskOf {
    ORIGINATOR,
    SENDER,
    APPROVER,
    /** No person can: the fact comes from a register or the clock, and a hold ends when its time is up. */
    NOBODY;

    /** The word used in packs and traces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
