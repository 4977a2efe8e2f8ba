package org.varsel.schemas.constraint.person;

import org.varsel.schemas.constraint.digit.WeightedSum;

/** Dutch burgerservicenummer: nine digits, the elfproef with a last weight of minus one. */
final class DutchNumber implements PersonNumbering {

    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};
    private static final String NOBODY = "000000000";

    @Override
    public boolean issuable(String notation) {
        return elevenTestHolds(notation) && !notation.equals(NOBODY);
    }

    static boolean elevenTestHolds(String digits) {
        return WeightedSum.of(digits, WEIGHTS) == 0;
    }

    @Override
    public String asIssued() {
        return "a Dutch burgerservicenummer: nine digits that pass the elfproef; correct it";
    }
}
