package org.varsel.schemas.constraint.person;

import java.util.regex.Pattern;
import org.varsel.schemas.constraint.digit.Decimal;

/** Spanish DNI, eight digits and a letter, and NIE, where X, Y or Z stands for a first digit 0, 1 or 2. */
final class SpanishNumber implements PersonNumbering {

    private static final Pattern DNI = Pattern.compile("[0-9]{8}-?[A-Z]");
    private static final Pattern NIE = Pattern.compile("[XYZ]-?[0-9]{7}-?[A-Z]");
    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

    private final boolean foreigner;

    SpanishNumber(boolean foreigner) {
        this.foreigner = foreigner;
    }

    @Override
    public boolean issuable(String notation) {
        return (foreigner ? NIE : DNI).matcher(notation).matches() && letterHolds(notation.replace("-", ""));
    }

    /** For both kinds, without hyphens. */
    static boolean letterHolds(String notation) {
        if (notation.length() != 9) {
            return false;
        }
        int foreign = "XYZ".indexOf(notation.charAt(0));
        String digits = (foreign < 0 ? notation.substring(0, 1) : String.valueOf(foreign)) + notation.substring(1, 8);
        return Decimal.all(digits) && LETTERS.charAt(Decimal.remainder(digits, LETTERS.length())) == notation.charAt(8);
    }

    @Override
    public String asIssued() {
        return foreigner
                ? "a Spanish NIE: X, Y or Z, seven digits and the right letter; correct it"
                : "a Spanish DNI: eight digits and the right letter; correct it";
    }
}
