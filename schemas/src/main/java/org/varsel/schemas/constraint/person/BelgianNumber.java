package org.varsel.schemas.constraint.person;

import java.util.regex.Pattern;
import org.varsel.schemas.constraint.digit.Decimal;

/**
 * Belgian national register number (NRN, NISS) and BIS number: YYMMDD, a serial number of three digits, and 97 minus the remainder of
 * the nine digits by 97; for people born from 2000 on a 2 stands before the nine. A BIS number has its month plus 20 or plus 40. Month
 * or day 00 means that it was not known. A day that does not exist is no reason to refuse: the register may go past the days of a month
 * when their serial numbers run out, and the key finds every slip that does not make it the key of the other century.
 */
final class BelgianNumber implements PersonNumbering {

    private static final Pattern FORM = Pattern.compile("[0-9]{11}|[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}-[0-9]{3}\\.[0-9]{2}");

    @Override
    public boolean issuable(String notation) {
        if (!FORM.matcher(notation).matches()) {
            return false;
        }
        String digits = digits(notation);
        return keyHolds(digits) && month(digits) <= 12;
    }

    @Override
    public boolean usual(String notation) {
        String digits = digits(notation);
        return bornIn(1900, digits) || bornIn(2000, digits);
    }

    static boolean keyHolds(String digits) {
        return keyHolds(1900, digits) || keyHolds(2000, digits);
    }

    private static boolean bornIn(int century, String digits) {
        int month = month(digits);
        int day = Decimal.at(digits, 4, 6);
        return keyHolds(century, digits)
                && (month == 0 || day == 0 || BirthDay.exists(century + Decimal.at(digits, 0, 2), month, day));
    }

    /** Without what a BIS number adds; beyond 12 where there is no such month. */
    private static int month(String digits) {
        int month = Decimal.at(digits, 2, 4);
        return month < 60 ? month % 20 : month;
    }

    private static String digits(String notation) {
        return notation.replace(".", "").replace("-", "");
    }

    private static boolean keyHolds(int century, String digits) {
        return Decimal.all(digits, 11)
                && 97 - Decimal.remainder((century == 2000 ? "2" : "") + digits.substring(0, 9), 97)
                        == Decimal.at(digits, 9, 11);
    }

    @Override
    public String asIssued() {
        return "a Belgian national register or BIS number: eleven digits (YY.MM.DD-XXX.CC), an existing month, the last two digits"
                + " right; correct it";
    }

    @Override
    public String unusual() {
        return "has a day of birth that does not exist; check that it was copied right";
    }
}
