package org.varsel.gateway.translate.bekymringsmelding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.regex.Pattern;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;

/** What may become a report of concern at all: a concern about a child in a Norwegian municipality, without marks that it has no place for. */
final class Reportable {
    private static final int OF_AGE = 18;
    private static final int MOST_GUARDIANS = 2;
    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");

    private Reportable() {}

    static void require(ObjectNode document) {
        JsonNode content = document.path("content");
        that(
                document.path("header").path("type").asText().equals(Bekymringsmelding.TYPE),
                "only " + Bekymringsmelding.TYPE + " has this form");
        that(
                isChild(
                        content.path("identity").path("dateOfBirth").asText(),
                        document.path("header").path("recordedAt").asText()),
                "it is for a child only, and content.identity.dateOfBirth does not make the person one for certain");
        that(
                content.path("concern").path("narrative").isTextual(),
                "it needs content.concern.narrative, which the notice lacks");
        that(
                MUNICIPALITY
                        .matcher(content.path("residence")
                                .path("municipality")
                                .path("code")
                                .asText())
                        .matches(),
                "it needs the four digits of a Norwegian municipality in content.residence.municipality.code");
        that(
                !content.path("reporter").path("protectReporter").asBoolean(),
                "it names the reporter and has no place for content.reporter.protectReporter");
        String protection = content.path("residence").path("addressProtection").asText("none");
        that(
                protection.equals("none")
                        || !content.path("residence").path("currentAddress").isObject(),
                "it has no place for content.residence.addressProtection beside an address");
        requireGuardians(content.path("family").path("relation"));
    }

    private static void requireGuardians(JsonNode relations) {
        int guardians = 0;
        for (JsonNode relation : relations) {
            that(
                    relation.path("kind").asText().equals("parent"),
                    "of content.family.relation it has a place for parents only");
            guardians++;
        }
        that(guardians <= MOST_GUARDIANS, "it has a place for two parents in content.family.relation");
    }

    /** Whether the person is a child by any day that a date, a month or a year may mean. */
    private static boolean isChild(String born, String recorded) {
        try {
            String[] parts = born.split("-", -1);
            LocalDate earliest = LocalDate.of(
                    Integer.parseInt(parts[0]),
                    parts.length > 1 ? Integer.parseInt(parts[1]) : 1,
                    parts.length > 2 ? Integer.parseInt(parts[2]) : 1);
            LocalDate at = OffsetDateTime.parse(recorded).toLocalDate();
            return Period.between(earliest, at).getYears() < OF_AGE;
        } catch (DateTimeException | NumberFormatException e) {
            return false; // No date: then nothing makes the person a child.
        }
    }

    private static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new Fault(
                    ErrorCode.TRANSLATE_LOSS,
                    "no report of concern can be made of the notice: " + otherwise
                            + "; register the party with another format");
        }
    }
}
