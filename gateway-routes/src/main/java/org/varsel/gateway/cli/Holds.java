package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Waiting cases as the gateway tells them, and as people read them. */
final class Holds {
    static final String PATH = "/api/v1/holds";

    private Holds() {}

    static String path(String caseId) {
        return PATH + "/" + requireId(caseId);
    }

    /** The waiting case out of a list of them, without looking at its content. */
    static JsonNode find(JsonNode answer, String caseId) {
        String wanted = requireId(caseId);
        for (JsonNode hold : answer.path("holds")) {
            if (hold.path("caseId").asText().equals(wanted)) {
                return hold;
            }
        }
        throw CommandFailed.refused(
                "No such case waits for your party. It may have been answered already, or its time is over."
                        + " See: varsel hold list");
    }

    static String line(JsonNode waiting) {
        JsonNode hold = Plain.copy(waiting);
        List<String> facts = new ArrayList<>();
        hold.path("askedFacts").forEach(fact -> facts.add(fact.asText()));
        JsonNode recipient = hold.path("recipient");
        return hold.path("caseId").asText() + "  " + hold.path("type").asText() + "  from "
                + Receipts.org(hold.path("sender")) + " to " + Receipts.org(recipient)
                + (recipient.hasNonNull("role") ? " (" + recipient.path("role").asText() + ")" : "")
                + "  asks " + String.join(", ", facts) + "  until "
                + hold.path("until").asText();
    }

    static String sheet(JsonNode hold) {
        StringBuilder text = new StringBuilder(line(hold))
                .append(System.lineSeparator())
                .append("what would leave:")
                .append(System.lineSeparator())
                .append(Plain.lines(hold.path("wouldLeave").toPrettyString()))
                .append(System.lineSeparator())
                .append("field by field:");
        for (JsonNode field : Plain.copy(hold.path("fields"))) {
            text.append(System.lineSeparator())
                    .append("  ")
                    .append(field.path("path").asText())
                    .append("  ")
                    .append(field.path("outcome").asText())
                    .append("  ")
                    .append(field.path("rule").asText())
                    .append("  ")
                    .append(field.path("citation").asText());
        }
        return text.toString();
    }

    private static String requireId(String caseId) {
        try {
            return UUID.fromString(caseId).toString();
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage("CASE must be a case id from 'varsel hold list'.", e);
        }
    }
}
