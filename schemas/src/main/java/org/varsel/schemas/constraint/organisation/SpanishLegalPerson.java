package org.varsel.schemas.constraint.organisation;

import java.util.regex.Pattern;
import org.varsel.schemas.constraint.digit.Luhn;

/**
 * Spanish NIF of a legal person: a letter for its kind, seven digits, and a check character: the Luhn digit of the seven, written as a
 * digit (kinds A, B, E, H), as a letter J, A to I (P, Q, S), or as either. The prefix ES of the VAT number may stand before it.
 */
final class SpanishLegalPerson {

    private static final Pattern FORM =
            Pattern.compile("(?:ES)?(?:[ABEH][0-9]{7}[0-9]|[PQS][0-9]{7}[A-J]|[CDFGJNRUVW][0-9]{7}[0-9A-J])");
    private static final String LETTERS = "JABCDEFGHI";

    private SpanishLegalPerson() {}

    static boolean issuable(String number) {
        if (!FORM.matcher(number).matches()) {
            return false;
        }
        int end = number.length() - 1;
        int letter = LETTERS.indexOf(number.charAt(end));
        String check = letter < 0 ? number.substring(end) : String.valueOf(letter);
        return Luhn.holds(number.substring(end - 7, end) + check);
    }
}
