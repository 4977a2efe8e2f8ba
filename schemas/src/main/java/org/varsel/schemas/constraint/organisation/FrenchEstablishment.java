package org.varsel.schemas.constraint.organisation;

import org.varsel.schemas.constraint.digit.Decimal;
import org.varsel.schemas.constraint.digit.Luhn;

/**
 * French SIRET: the SIREN of nine digits, which passes the Luhn check by itself, and five of the establishment, with which it passes
 * again. La Poste has more establishments than that allows: its numbers pass where the sum of the digits is a multiple of five.
 */
final class FrenchEstablishment {

    private static final String LA_POSTE = "356000000";

    private FrenchEstablishment() {}

    static boolean issuable(String number) {
        return Decimal.all(number, 14)
                && Luhn.holds(number.substring(0, LA_POSTE.length()))
                && (Luhn.holds(number)
                        || (number.startsWith(LA_POSTE)
                                && number.chars().map(c -> c - '0').sum() % 5 == 0));
    }
}
