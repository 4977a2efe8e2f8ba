package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;

/** A problem report of the gateway (RFC 9457) as lines for people. */
final class Problems {
    private Problems() {}

    static String describe(int status, byte[] body) {
        JsonNode problem = Plain.copy(problem(body));
        if (!problem.hasNonNull("code")) {
            return "The gateway answered with status " + status + " and no problem report.";
        }
        StringBuilder text = new StringBuilder("The gateway refused: ")
                .append(problem.path("code").asText())
                .append(" (status ")
                .append(status)
                .append("). ")
                .append(problem.path("detail").asText(problem.path("title").asText()));
        line(text, "where", problem.path("pointer"));
        for (JsonNode error : problem.path("errors")) {
            text.append(System.lineSeparator())
                    .append("  ")
                    .append(error.path("pointer").asText())
                    .append(": ")
                    .append(error.path("detail").asText());
        }
        line(text, "what to do", problem.path("remedy"));
        line(text, "reference", problem.path("instance"));
        return text.toString();
    }

    private static void line(StringBuilder text, String label, JsonNode value) {
        if (value.isTextual()) {
            text.append(System.lineSeparator())
                    .append("  ")
                    .append(label)
                    .append(": ")
                    .append(value.asText());
        }
    }

    private static JsonNode problem(byte[] body) {
        try {
            return StrictJson.parse(body);
        } catch (MalformedJson e) {
            return StrictJson.mapper().missingNode();
        }
    }
}
