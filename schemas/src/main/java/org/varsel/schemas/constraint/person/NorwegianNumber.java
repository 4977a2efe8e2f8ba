package org.varsel.schemas.constraint.person;

import org.varsel.schemas.constraint.digit.Decimal;
import org.varsel.schemas.constraint.digit.WeightedSum;

/**
 * Norwegian fødselsnummer and D-number: DDMMYY, three individual digits, two check digits. D-number: day plus 40; test ranges: month
 * plus 80 or 40. From about 2032 numbers are issued that lawfully fail the first check digit; none fails the second.
 */
final class NorwegianNumber implements PersonNumbering {

    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private final boolean dNumber;

    NorwegianNumber(boolean dNumber) {
        this.dNumber = dNumber;
    }

    @Override
    public boolean issuable(String notation) {
        return Decimal.all(notation, SECOND.length) && dayExists(notation) && secondCheckDigitHolds(notation);
    }

    @Override
    public boolean usual(String notation) {
        return firstCheckDigitHolds(notation);
    }

    static boolean firstCheckDigitHolds(String digits) {
        return WeightedSum.ofStart(digits, FIRST) == 0;
    }

    static boolean secondCheckDigitHolds(String digits) {
        return WeightedSum.of(digits, SECOND) == 0;
    }

    /** The century is not asked for: 29 February passes where any century of the series has it. */
    private boolean dayExists(String digits) {
        int day = Decimal.at(digits, 0, 2) - (dNumber ? 40 : 0);
        return BirthDay.existsInSomeCentury(Decimal.at(digits, 4, 6), Decimal.at(digits, 2, 4) % 40, day);
    }

    @Override
    public String asIssued() {
        return dNumber
                ? "a Norwegian D-number: eleven digits, an existing day plus 40, the last check digit right; correct it"
                : "a Norwegian fødselsnummer: eleven digits, an existing day, the last check digit right; correct it";
    }

    @Override
    public String unusual() {
        return "has a first check digit that only numbers issued from 2032 may have; check that it was copied right";
    }
}
