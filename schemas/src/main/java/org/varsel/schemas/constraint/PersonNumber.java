package org.varsel.schemas.constraint;

import java.time.YearMonth;
import java.util.Optional;

/** The parts of a Norwegian person number: DDMMYY, three individual digits, two check digits. */
final class PersonNumber {

    private static final String FODSELSNUMMER = "no-fnr";
    private static final String D_NUMBER = "no-dnr";
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final int LENGTH = 11;

    private final String digits;
    private final boolean dNumber;

    private PersonNumber(String digits, boolean dNumber) {
        this.digits = digits;
        this.dNumber = dNumber;
    }

    /** Empty when the identifier is of another kind, which says nothing about it. */
    static Optional<PersonNumber> norwegian(NumberedIdentifier identifier) {
        String notation = identifier.notation();
        boolean dNumber = D_NUMBER.equals(identifier.type());
        return notation == null || !(dNumber || FODSELSNUMMER.equals(identifier.type()))
                ? Optional.empty()
                : Optional.of(new PersonNumber(notation, dNumber));
    }

    boolean firstCheckDigitHolds() {
        return Digits.weightedStart(digits, FIRST) == 0;
    }

    boolean secondCheckDigitHolds() {
        return Digits.weighted(digits, SECOND) == 0;
    }

    /** The century is not asked for: 29 February passes where any century of the series has it. */
    boolean dayExists() {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int day = number(0) - (dNumber ? 40 : 0);
        int month = number(2) % 40;
        int twoDigitYear = number(4);
        return month >= 1
                && month <= 12
                && day >= 1
                && day
                        <= Math.max(
                                lengthOfMonth(1900 + twoDigitYear, month), lengthOfMonth(2000 + twoDigitYear, month));
    }

    private static int lengthOfMonth(int year, int month) {
        return YearMonth.of(year, month).lengthOfMonth();
    }

    private int number(int at) {
        return Integer.parseInt(digits, at, at + 2, 10);
    }
}
