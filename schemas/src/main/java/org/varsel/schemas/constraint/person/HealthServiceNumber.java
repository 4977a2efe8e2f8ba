package org.varsel.schemas.constraint.person;

import java.util.regex.Pattern;
import org.varsel.schemas.constraint.digit.WeightedSum;

/** NHS number of England, Wales and the Isle of Man: ten digits, weights 10 down to 1. Lawful for health purposes only. */
final class HealthServiceNumber implements PersonNumbering {

    private static final Pattern FORM = Pattern.compile("[0-9]{10}|[0-9]{3} [0-9]{3} [0-9]{4}");
    private static final int[] WEIGHTS = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    private static final String NOBODY = "0000000000";

    @Override
    public boolean issuable(String notation) {
        String digits = notation.replace(" ", "");
        return FORM.matcher(notation).matches() && modulo11Holds(digits) && !digits.equals(NOBODY);
    }

    static boolean modulo11Holds(String digits) {
        return WeightedSum.of(digits, WEIGHTS) == 0;
    }

    @Override
    public String asIssued() {
        return "an NHS number: ten digits with the right check digit; correct it";
    }
}
