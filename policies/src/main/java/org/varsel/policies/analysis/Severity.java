package org.varsel.policies.analysis;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** A pack with it does not build. */
    ERROR,
    /** Most likely not what its author meant. */
    WARNING,
    /** Worth knowing, and meant to be so as far as the pack says. */
    NOTE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
