package org.varsel.schemas.constraint.person;

import java.util.regex.Pattern;
import org.varsel.schemas.constraint.digit.Decimal;

/**
 * French NIR: sex, year, month, place (five characters, Corsica as 2A and 2B), serial number, and a key, 97 minus the remainder by 97,
 * where 2A counts as 19 and 2B as 18. Known only to be recognised: no notice may carry one.
 */
final class FrenchNumber {

    private static final Pattern FORM = Pattern.compile("[1-478][0-9]{2}[0-9]{2}(?:[0-9]{2}|2A|2B)[0-9]{6}[0-9]{2}");

    private FrenchNumber() {}

    /** Whether the text is a NIR with its key, however it is grouped by spaces. */
    static boolean isOne(String notation) {
        return keyHolds(notation.replace(" ", ""));
    }

    static boolean keyHolds(String notation) {
        if (!FORM.matcher(notation).matches()) {
            return false;
        }
        String number = notation.substring(0, 13).replace("2A", "19").replace("2B", "18");
        return 97 - Decimal.remainder(number, 97) == Decimal.at(notation, 13, 15);
    }
}
