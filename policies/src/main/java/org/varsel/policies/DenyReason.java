package org.varsel.policies;

import java.util.Locale;

/** Why nothing leaves. */
public enum DenyReason {
    /** Every field is withheld; each says why. */
    NOTHING_RELEASED,
    /** The notice carries no field that could be decided. */
    NOTHING_TO_DECIDE,
    /** No pack of this bundle is the law of that jurisdiction. */
    NO_PACK,
    /** Each part of that country has law of its own, and the question names the country only. */
    REGION_UNKNOWN,
    UNKNOWN_MESSAGE_TYPE,
    UNKNOWN_ROLE,
    UNKNOWN_PURPOSE,
    /** A fact has a value that its type does not have. */
    FACT_OUT_OF_DOMAIN,
    /** The engine failed; that is our fault and never a release. */
    ENGINE_ERROR;

    /** The word used in traces and receipts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
