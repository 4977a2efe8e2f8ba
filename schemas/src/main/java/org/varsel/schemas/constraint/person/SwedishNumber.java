package org.varsel.schemas.constraint.person;

import java.util.regex.Pattern;
import org.varsel.schemas.constraint.digit.Decimal;
import org.varsel.schemas.constraint.digit.Luhn;

/**
 * Swedish personnummer and samordningsnummer: YYMMDD, three digits and a check digit (Luhn over the ten); the century may stand before
 * them, 18, 19 or 20, and takes no part in the check. A samordningsnummer has its day plus 60; its month may be 00 and its day 60, as
 * such a person may have no known day of birth. A plus sign instead of the hyphen says
 * that the person is past a hundred; it is taken as written, for no clock decides here.
 */
final class SwedishNumber implements PersonNumbering {

    private static final Pattern FORM = Pattern.compile("(?:(?:18|19|20)?[0-9]{6}-?|[0-9]{6}\\+)[0-9]{4}");
    private static final int COORDINATION = 60;

    @Override
    public boolean issuable(String notation) {
        if (!FORM.matcher(notation).matches()) {
            return false;
        }
        String digits = notation.replace("-", "").replace("+", "");
        return checkDigitHolds(digits) && dayExists(digits);
    }

    /** For ten digits, and for twelve, of which the first two do not count. */
    static boolean checkDigitHolds(String digits) {
        return Decimal.all(digits)
                && (digits.length() == 10 || digits.length() == 12)
                && Luhn.holds(digits.substring(digits.length() - 10));
    }

    private static boolean dayExists(String digits) {
        int from = digits.length() - 10;
        int year = Decimal.at(digits, from, from + 2);
        int month = Decimal.at(digits, from + 2, from + 4);
        int written = Decimal.at(digits, from + 4, from + 6);
        int day = written % COORDINATION;
        boolean unknown = written >= COORDINATION && (day == 0 ? month <= 12 : month == 0 && day <= 31);
        if (unknown) {
            return true;
        }
        return from == 0
                ? BirthDay.existsInSomeCentury(year, month, day)
                : BirthDay.exists(100 * Decimal.at(digits, 0, 2) + year, month, day);
    }

    @Override
    public String asIssued() {
        return "a Swedish personnummer or samordningsnummer: ten or twelve digits (YYMMDD-NNNN), an existing day, the check digit"
                + " right; correct it";
    }
}
