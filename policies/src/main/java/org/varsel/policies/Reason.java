package org.varsel.policies;

import java.util.Locale;

/** Why a field got its outcome. The words are stable; they stand in traces and receipts. */
public enum Reason {
    /** A permit holds and nothing stands against it. */
    PERMITTED,
    /** No rule names this field for this message, sender, recipient and purpose. */
    NO_RULE,
    /** Rules could allow the field, but their conditions do not hold. */
    CONDITION_NOT_MET,
    /** Rules could allow the field, but none of them was checked against the law in force. */
    NEEDS_VERIFICATION,
    /** A prohibition holds. */
    PROHIBITED,
    /** A prohibition holds, and whether its exception does is not known. */
    EXCEPTION_UNKNOWN,
    /** Whether a prohibition holds is not known. */
    PROHIBITION_UNKNOWN,
    /** The law leaves it to a person. */
    LEFT_TO_A_PERSON,
    /** A permit needs facts that nobody stated yet. */
    FACTS_MISSING,
    /** No schema knows this field. */
    UNKNOWN_FIELD,
    /** The question as a whole cannot be answered; see the decision's reason. */
    NOT_DECIDED;

    /** The word used in traces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
