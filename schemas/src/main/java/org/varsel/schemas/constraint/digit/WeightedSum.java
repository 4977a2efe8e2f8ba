package org.varsel.schemas.constraint.digit;

/** Sums of decimal digits times weights, modulo 11. */
public final class WeightedSum {

    private WeightedSum() {}

    /** The weighted sum modulo 11, or -1 where the text is not exactly as many decimal digits as there are weights. */
    public static int of(String text, int[] weights) {
        return text.length() == weights.length ? ofStart(text, weights) : -1;
    }

    /** As {@link #of}, over the first digits of a longer text. */
    public static int ofStart(String text, int[] weights) {
        if (text.length() < weights.length) {
            return -1;
        }
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            sum += weights[i] * (c - '0');
        }
        return Math.floorMod(sum, 11);
    }
}
