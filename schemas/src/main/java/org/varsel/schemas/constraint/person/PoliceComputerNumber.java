package org.varsel.schemas.constraint.person;

import java.util.regex.Pattern;
import org.varsel.schemas.constraint.digit.Decimal;

/**
 * Identifier of the Police National Computer: YYYY/NNNNNNNX, where the letter comes from the last two digits of the year and the serial
 * number, modulo 23. The first two digits of the year take no part in the check.
 */
final class PoliceComputerNumber implements PersonNumbering {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}/[0-9]{7}[A-Z]");
    private static final Pattern CENTURY = Pattern.compile("(?:19|20).*");
    private static final String LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";

    @Override
    public boolean issuable(String notation) {
        return letterHolds(notation) && CENTURY.matcher(notation).matches();
    }

    static boolean letterHolds(String notation) {
        return FORM.matcher(notation).matches()
                && LETTERS.charAt(Decimal.remainder(
                                notation.substring(2, 4) + notation.substring(5, 12), LETTERS.length()))
                        == notation.charAt(12);
    }

    @Override
    public String asIssued() {
        return "a PNC identifier: YYYY/NNNNNNN and the right letter; correct it";
    }
}
