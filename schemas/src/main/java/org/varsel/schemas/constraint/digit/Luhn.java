package org.varsel.schemas.constraint.digit;

/** The Luhn check (ISO/IEC 7812-1, annex B): every second digit doubled from the right, digits of the products added. */
public final class Luhn {

    private Luhn() {}

    /** Whether the last digit makes the sum a multiple of ten. False for what is not at least two decimal digits. */
    public static boolean holds(String text) {
        if (text.length() < 2 || !Decimal.all(text)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(text.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed / 10 + weighed % 10;
        }
        return sum % 10 == 0;
    }
}
