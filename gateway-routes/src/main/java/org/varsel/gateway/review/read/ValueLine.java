package org.varsel.gateway.review.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One plain value within a field, and the way to it: {@code [1] notation}. The way is empty for a field of one value. */
public record ValueLine(String way, String text) {

    static List<ValueLine> of(JsonNode value) {
        List<ValueLine> lines = new ArrayList<>();
        add(lines, "", value);
        return lines;
    }

    private static void add(List<ValueLine> lines, String way, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(member -> add(lines, (way + " " + member.getKey()).strip(), member.getValue()));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                add(lines, value.size() == 1 ? way : (way + " [" + (i + 1) + "]").strip(), value.get(i));
            }
        } else if (!value.isMissingNode() && !value.isNull()) {
            lines.add(new ValueLine(way, value.asText()));
        }
    }
}
