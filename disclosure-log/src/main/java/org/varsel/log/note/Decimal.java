package org.varsel.log.note;

/** Sizes and indexes: ASCII digits, no sign, no leading zero, at most 2^63 - 1. */
final class Decimal {
    private static final int MAX_DIGITS = 19;

    private Decimal() {}

    static long parse(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= MAX_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && (text.equals("0") || text.charAt(0) != '0');
        if (!digits) {
            throw new MalformedNote("a size or index is written in decimal digits without leading zero");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedNote("a size or index is at most 2^63 - 1", e);
        }
    }
}
