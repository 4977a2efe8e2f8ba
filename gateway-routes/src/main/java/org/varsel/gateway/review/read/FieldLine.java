package org.varsel.gateway.review.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.json.StrictJson;

/**
 * What was decided about one field.
 *
 * @param outcome released, reduced, withheld or referred
 * @param values what left, a line each; null when content is closed, empty when nothing left
 */
public record FieldLine(
        String path,
        String outcome,
        @Nullable String rule,
        @Nullable String citation,
        @Nullable String reason,
        @Nullable List<ValueLine> values) {

    /** Fields as the table keeps them, without content. */
    static List<FieldLine> closed(String json) {
        return lines(json, null);
    }

    /** The same with what left. */
    static List<FieldLine> opened(String json, JsonNode content) {
        return lines(json, content);
    }

    private static List<FieldLine> lines(String json, @Nullable JsonNode content) {
        List<FieldLine> lines = new ArrayList<>();
        for (JsonNode field : StrictJson.parse(json.getBytes(StandardCharsets.UTF_8))) {
            String path = field.path("path").asText();
            lines.add(new FieldLine(
                    path,
                    field.path("outcome").asText(),
                    text(field, "rule"),
                    text(field, "citation"),
                    text(field, "reason"),
                    content == null ? null : ValueLine.of(at(content, path))));
        }
        return lines;
    }

    private static JsonNode at(JsonNode content, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? content.path(path)
                : content.path(path.substring(0, dot)).path(path.substring(dot + 1));
    }

    private static @Nullable String text(JsonNode field, String name) {
        return field.hasNonNull(name) ? field.get(name).asText() : null;
    }
}
