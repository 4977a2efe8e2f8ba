package org.varsel.schemas.constraint.person;

import java.time.YearMonth;

/** Days of birth as numbers carry them. */
final class BirthDay {

    private BirthDay() {}

    static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** For numbers that do not tell the century: 29 February exists where 1900 or 2000 plus the two digits has it. */
    static boolean existsInSomeCentury(int twoDigitYear, int month, int day) {
        return exists(1900 + twoDigitYear, month, day) || exists(2000 + twoDigitYear, month, day);
    }
}
