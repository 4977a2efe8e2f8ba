package org.varsel.schemas.constraint.area;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.varsel.schemas.code.CodeList;
import org.varsel.schemas.code.CodeLists;

/**
 * How a country numbers its municipalities.
 *
 * @param exists whether the country has such a code, as far as can be told here
 * @param demand what a sender has to write, as the end of "must be"
 */
record AreaCodes(Predicate<String> exists, String demand) {

    private static final Map<String, AreaCodes> BY_COUNTRY = Map.of(
            "NO", listed("municipality-no"),
            "SE", listed("municipality-se"),
            "DK", danish(),
            "BE", form("[1-9][0-9]{4}", "a Belgian NIS code: five digits, the first that of the province"),
            "NL", form("[0-9]{4}", "a Dutch gemeentecode: four digits"),
            "DE",
                    form(
                            "(?:0[1-9]|1[0-6])[0-9]{6}",
                            "a German AGS: eight digits, the first two that of the Land, 01 to 16"),
            "FR",
                    form(
                            FrenchCommune.FORM,
                            "a French INSEE code: five characters, the first those of an existing department"),
            "ES",
                    form(
                            "(?:0[1-9]|[1-4][0-9]|5[0-2])[0-9]{3}[0-9]?",
                            "a Spanish INE code: five or six digits, the first two those of the province, 01 to 52"),
            "GB",
                    form(
                            "(?:E0[6-9]|W06|S12|N09)[0-9]{6}",
                            "a GSS code of a local authority: E06 to E09, W06, S12 or N09 and six digits"));

    /** Empty for a country that is none of the nine. */
    static Optional<AreaCodes> of(String country) {
        return Optional.ofNullable(BY_COUNTRY.get(country));
    }

    private static AreaCodes listed(String name) {
        CodeList list = CodeLists.standard().list(name);
        return new AreaCodes(list::contains, demand(name));
    }

    /** Three digits in the register, four with a zero before them in most systems: both are the same municipality. */
    private static AreaCodes danish() {
        CodeList list = CodeLists.standard().list("municipality-dk");
        return new AreaCodes(
                code -> list.contains(code) || (code.length() == 3 && list.contains("0" + code)), demand(list.name()));
    }

    private static String demand(String list) {
        return "the code of a municipality that exists; look it up in the list " + list;
    }

    private static AreaCodes form(String form, String demand) {
        return new AreaCodes(Pattern.compile(form).asMatchPredicate(), demand + "; correct it");
    }

    /** Departments 01 to 95 without 20, which is 2A and 2B; overseas 971 to 978 and the collectivities 984 and 986 to 989. */
    private static final class FrenchCommune {
        private static final String MAINLAND = "(?:0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5])[0-9]{3}";
        private static final String OVERSEAS = "(?:97[1-8]|98[46-9])[0-9]{2}";
        static final String FORM = MAINLAND + "|" + OVERSEAS;
    }
}
