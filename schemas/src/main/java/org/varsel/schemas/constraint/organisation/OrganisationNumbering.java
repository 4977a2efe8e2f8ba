package org.varsel.schemas.constraint.organisation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How one scheme numbers organisations.
 *
 * @param issuable whether the scheme could have issued the number
 * @param demand what a sender has to write, as the end of "must be"
 */
record OrganisationNumbering(Predicate<String> issuable, String demand) {

    private static final Map<String, OrganisationNumbering> BY_SCHEME = Map.of(
            "0192", checked(OrganisationChecks::norwegian, "a Norwegian organisation number: nine digits"),
            "0184", checked(OrganisationChecks::danish, "a Danish CVR number: eight digits"),
            "0007", checked(OrganisationChecks::swedish, "a Swedish organisation number: ten digits"),
            "0208", checked(OrganisationChecks::belgian, "a Belgian enterprise number: ten digits, the first 0 or 1"),
            "0009", checked(FrenchEstablishment::issuable, "a French SIRET: fourteen digits"),
            "0204", checked(LeitwegId::issuable, "a Leitweg-ID: digits, perhaps letters and digits, hyphens between"),
            "9920", checked(SpanishLegalPerson::issuable, "a Spanish NIF of a legal person: letter, seven digits"),
            "0190",
                    new OrganisationNumbering(
                            Pattern.compile("[0-9]{20}").asMatchPredicate(), "a Dutch OIN: twenty digits; correct it"));

    /** Empty for a scheme that is left to the party registry. */
    static Optional<OrganisationNumbering> of(String scheme) {
        return Optional.ofNullable(BY_SCHEME.get(scheme));
    }

    private static OrganisationNumbering checked(Predicate<String> issuable, String form) {
        return new OrganisationNumbering(issuable, form + ", the check digit right; correct it");
    }
}
