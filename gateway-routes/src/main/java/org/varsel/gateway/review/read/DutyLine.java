package org.varsel.gateway.review.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.varsel.schemas.json.StrictJson;

/** A duty that travels with a disclosure. {@code period} and {@code within} are empty where the duty has none. */
public record DutyLine(String duty, String period, String within, String source, String rule) {

    static List<DutyLine> of(String json) {
        List<DutyLine> lines = new ArrayList<>();
        for (JsonNode duty : StrictJson.parse(json.getBytes(StandardCharsets.UTF_8))) {
            lines.add(new DutyLine(
                    duty.path("do").asText(),
                    duty.path("period").asText(),
                    duty.path("within").asText(),
                    duty.path("source").asText(),
                    duty.path("rule").asText()));
        }
        return lines;
    }
}
