package org.varsel.policies;

import java.util.Locale;

/** Where a fact comes from. A pack says for each fact which of these it accepts. */
public enum Provenance {
    /** Stated in the notice and signed by its sender. */
    MESSAGE,
    /** Looked up in a register that the gateway trusts. */
    REGISTRY,
    /** Said by a named person at the gateway's hold. */
    OFFICER,
    /** Follows from dates and the clock. */
    CLOCK,
    /** Stated by a party in an answer of its own, signed by that party. */
    PARTY;

    /** The word used in packs and traces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
