package org.varsel.policies.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.resource.SchemaResources;

/** What names a person, a message or an organisation, and what such a name looks like. */
final class IdentifiersPage {

    /** The published form of every national number, and what its check can tell. */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("no-fnr", "11 digits: day, month, year, three digits, two check digits"),
            Map.entry("no-dnr", "as a fødselsnummer, with 4 added to the first digit of the day"),
            Map.entry(
                    "be-nrn",
                    "11 digits: year, month, day, three digits, 97 minus the rest by 97; a 2 before for births from 2000"),
            Map.entry("be-bis", "as a national register number, with 20 or 40 added to the month"),
            Map.entry(
                    "dk-cpr",
                    "10 digits; numbers issued since October 2007 may fail the check by 11, so that it only warns"),
            Map.entry("fr-nir", "13 characters and a key of two digits by 97; Corsica has 2A or 2B for the department"),
            Map.entry("nl-bsn", "9 digits, weighted sum by 11"),
            Map.entry("es-dni", "8 digits and a letter by 23"),
            Map.entry("es-nie", "X, Y or Z, 7 digits and a letter by 23"),
            Map.entry("se-pnr", "10 or 12 digits, the last a Luhn digit over ten"),
            Map.entry("se-samnr", "as a personnummer, with 60 added to the day"),
            Map.entry("gb-nhs", "10 digits, weighted sum by 11; for health only"),
            Map.entry("gb-pnc", "year, a stroke, 7 digits and a letter by 23"),
            Map.entry("passport", "as the issuing country writes it"),
            Map.entry("identity-card", "as the issuing country writes it"),
            Map.entry("residence-permit", "as the issuing country writes it"),
            Map.entry("other", "any one line of at most 64 characters"));

    private IdentifiersPage() {}

    static String html() {
        List<List<String>> people = new ArrayList<>();
        for (Code code : CodeLists.standard().list("identifier-type").codes()) {
            String form = FORMS.get(code.code());
            if (form == null) {
                throw new AssertionError("say here what a " + code.code() + " looks like");
            }
            people.add(List.of(Html.code(code.code()), Html.text(code.label("en")), Html.text(form)));
        }
        List<List<String>> messages = new ArrayList<>();
        for (String name : List.of("uuid", "opaqueReference", "messageType", "token", "sha256", "policyDigest")) {
            messages.add(List.of(
                    Html.code(name),
                    Html.text(SchemaResources.tree("schema/values.json")
                            .at("/$defs/" + name + "/description")
                            .asText())));
        }
        return Html.page(
                "Identifiers",
                "<p class=\"lead\">Numbers of people leave only where a rule names them. Check digits say that a number could have"
                        + " been issued, not that it was, nor to whom.</p>\n"
                        + "<h2>Of people</h2>\n<p>The forms are the published ones. Which of them is checked, and whether a failed check"
                        + " is an error or a warning, stands in the constraints of the message set.</p>\n"
                        + Html.table("Kinds of identifiers of a person", List.of("Code", "What it is", "Form"), people)
                        + "<h2>Of messages and organisations</h2>\n"
                        + Html.table("Forms of other identifiers", List.of("Name", "Form"), messages));
    }
}
