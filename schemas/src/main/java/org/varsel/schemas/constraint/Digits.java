package org.varsel.schemas.constraint;

/** Check sums over decimal digits. */
final class Digits {

    private Digits() {}

    /** The weighted sum modulo 11, or -1 where the text is not exactly as many decimal digits as there are weights. */
    static int weighted(String text, int[] weights) {
        return text.length() == weights.length ? weightedStart(text, weights) : -1;
    }

    /** As {@link #weighted}, over the first digits of a longer text. */
    static int weightedStart(String text, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            sum += weights[i] * (c - '0');
        }
        return sum % 11;
    }
}
