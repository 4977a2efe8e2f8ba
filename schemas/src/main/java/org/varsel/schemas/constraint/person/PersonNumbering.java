package org.varsel.schemas.constraint.person;

/** How one register numbers people. */
interface PersonNumbering {

    /** Whether the register could have issued the number: its form, a day that exists, check digits that no number breaks. */
    boolean issuable(String notation);

    /** Whether a check holds that a few numbers lawfully break. Asked of what is {@link #issuable} only. */
    default boolean usual(String notation) {
        return true;
    }

    /** What a sender whose number is refused has to write, as the end of "must be". */
    String asIssued();

    /** What a sender whose number is not usual has to know. */
    default String unusual() {
        return "is as few numbers of its kind are; check that it was copied right";
    }
}
