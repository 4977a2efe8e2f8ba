package org.varsel.schemas.constraint.digit;

/** Texts of the digits 0 to 9 of ASCII. Digits of other scripts are none here: no register writes them. */
public final class Decimal {

    private Decimal() {}

    /** Whether every character is a digit. True for the empty text. */
    public static boolean all(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    public static boolean all(String text, int length) {
        return text.length() == length && all(text);
    }

    /** The number that stands at that place, of digits that were checked before. */
    public static int at(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    /**
     * The remainder of a number of any length.
     *
     * @param digits checked before
     */
    public static int remainder(String digits, int divisor) {
        int remainder = 0;
        for (int i = 0; i < digits.length(); i++) {
            remainder = (10 * remainder + digits.charAt(i) - '0') % divisor;
        }
        return remainder;
    }
}
