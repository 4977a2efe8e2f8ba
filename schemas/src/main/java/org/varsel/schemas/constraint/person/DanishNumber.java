package org.varsel.schemas.constraint.person;

import java.util.regex.Pattern;
import org.varsel.schemas.constraint.digit.Decimal;
import org.varsel.schemas.constraint.digit.WeightedSum;

/**
 * Danish CPR number: DDMMYY and four digits, of which the first tells the century together with the year. The sum modulo 11 is broken
 * by numbers lawfully issued since October 2007, so it is never a reason to refuse. Administrative numbers of health regions (day plus
 * 60) are not of this register; write them as another kind.
 */
final class DanishNumber implements PersonNumbering {

    private static final Pattern FORM = Pattern.compile("[0-9]{6}-?[0-9]{4}");
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    @Override
    public boolean issuable(String notation) {
        return FORM.matcher(notation).matches() && dayExists(digits(notation));
    }

    @Override
    public boolean usual(String notation) {
        return modulo11Holds(digits(notation));
    }

    static boolean modulo11Holds(String digits) {
        return WeightedSum.of(digits, WEIGHTS) == 0;
    }

    private static boolean dayExists(String digits) {
        int year = year(Decimal.at(digits, 4, 6), Decimal.at(digits, 6, 7));
        return BirthDay.exists(year, Decimal.at(digits, 2, 4), Decimal.at(digits, 0, 2));
    }

    /** The seventh digit: 0 to 3 is 19xx; 4 and 9 are 20xx up to 36, else 19xx; 5 to 8 are 20xx up to 57, else 18xx. */
    static int year(int twoDigits, int seventh) {
        if (seventh <= 3) {
            return 1900 + twoDigits;
        }
        if (seventh == 4 || seventh == 9) {
            return twoDigits <= 36 ? 2000 + twoDigits : 1900 + twoDigits;
        }
        return twoDigits <= 57 ? 2000 + twoDigits : 1800 + twoDigits;
    }

    private static String digits(String notation) {
        return notation.replace("-", "");
    }

    @Override
    public String asIssued() {
        return "a Danish CPR number: ten digits (DDMMYY-SSSS) with a day that exists in its century; correct it";
    }

    @Override
    public String unusual() {
        return "fails the check sum that CPR numbers had until 2007; check that it was copied right";
    }
}
