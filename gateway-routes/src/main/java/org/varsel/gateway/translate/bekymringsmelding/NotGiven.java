package org.varsel.gateway.translate.bekymringsmelding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;

/** What a report must have and a notice need not say. It is written as not given, in values that are nobody's. */
final class NotGiven {
    private static final String TEXT = "Ikke oppgitt";
    private static final String PHONE = "00000000";
    private static final String EMAIL = "ikke-oppgitt@ikke-oppgitt.invalid";
    private static final String CHILD = "offentligBarn";
    private static final String GUARDIANS = "foresatte";
    private static final String KINSHIP = "slektskap";

    private NotGiven() {}

    static ObjectNode added(ObjectNode report) {
        text(report, "kommunenavn");
        ObjectNode reporter = report.withObject("/offentligMelder");
        text(reporter, "personnavn");
        text(reporter, "rolle");
        given(reporter, "telefonnummer", PHONE);
        given(reporter, "epost", EMAIL);
        ObjectNode organisation = reporter.withObject("/virksomhet");
        text(organisation, "navn");
        text(organisation.withObject("/adresse"), "adresselinje1");
        ArrayNode children = report.withArray("/" + CHILD);
        child(children.isEmpty() ? children.addObject() : (ObjectNode) children.get(0));
        ArrayNode guardians = report.withArray("/" + GUARDIANS);
        if (guardians.isEmpty()) {
            guardians.addObject();
        }
        guardians.forEach(guardian -> guardian((ObjectNode) guardian));
        text(report.withObject("/melding"), "historie");
        report.put("bydelsnummer", "00").put("bydelsnavn", TEXT).put("leveringskanal", "fiksio");
        return report;
    }

    /** The report without what is not given; a copy. */
    static ObjectNode removed(ObjectNode report) {
        ObjectNode said = report.deepCopy();
        if (said.path(CHILD).size() > 1) {
            throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "A notice is about one person; send one report a child.")
                    .at("/" + CHILD);
        }
        said.path(GUARDIANS).forEach(guardian -> {
            if (guardian instanceof ObjectNode object) {
                object.put(KINSHIP, "Forelder");
                List.of("orientert", "orientertGrunn", "telefonnummer").forEach(object::remove);
            }
        });
        strip(said);
        return said;
    }

    private static void child(ObjectNode child) {
        text(child, "fnr");
        text(child, "personnavn");
        text(child.withObject("/adresse"), "adresselinje1");
        child.put("ufoedt", false);
        if (!child.has("orientert")) {
            child.put("orientert", false).put("orientertGrunn", TEXT);
        }
    }

    private static void guardian(ObjectNode guardian) {
        guardian.remove(KINSHIP);
        text(guardian, "personnavn");
        guardian.put("orientert", false).put("orientertGrunn", TEXT);
    }

    private static void text(ObjectNode object, String name) {
        given(object, name, TEXT);
    }

    private static void given(ObjectNode object, String name, String none) {
        if (!object.has(name)) {
            object.put(name, none);
        }
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("personnavn").asText().equals(TEXT)) {
                object.remove(KINSHIP);
            }
            String reason = object.path("orientertGrunn").asText();
            if (reason.equals(TEXT)) {
                object.remove("orientert");
            } else if (!ReportForms.isReason(reason)) {
                object.remove("orientertGrunn");
            }
            List<String> none = new ArrayList<>();
            object.properties().forEach(member -> {
                String said = member.getValue().asText();
                if (said.equals(TEXT) || said.equals(PHONE) || said.equals(EMAIL)) {
                    none.add(member.getKey());
                }
                strip(member.getValue());
            });
            object.remove(none);
        } else {
            node.forEach(NotGiven::strip);
        }
    }
}
