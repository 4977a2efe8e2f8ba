package org.varsel.schemas.constraint.organisation;

import org.varsel.schemas.constraint.digit.Decimal;
import org.varsel.schemas.constraint.digit.Luhn;
import org.varsel.schemas.constraint.digit.WeightedSum;

/** The schemes whose whole check is one sum over digits. */
final class OrganisationChecks {

    private static final int[] NORWAY = {3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final int[] DENMARK = {2, 7, 6, 5, 4, 3, 2, 1};

    private OrganisationChecks() {}

    /** Enhetsregisteret: the weighted sum is a multiple of eleven. */
    static boolean norwegian(String number) {
        return WeightedSum.of(number, NORWAY) == 0;
    }

    /** CVR: the weighted sum is a multiple of eleven. */
    static boolean danish(String number) {
        return WeightedSum.of(number, DENMARK) == 0;
    }

    static boolean swedish(String number) {
        return number.length() == 10 && Luhn.holds(number);
    }

    /** Kruispuntbank van Ondernemingen: the last two digits are 97 minus the remainder of the first eight. */
    static boolean belgian(String number) {
        return Decimal.all(number, 10)
                && number.charAt(0) <= '1'
                && 97 - Decimal.remainder(number.substring(0, 8), 97) == Decimal.at(number, 8, 10);
    }
}
