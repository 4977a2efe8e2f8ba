package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Text from outside, made harmless for a terminal: control characters and marks that turn the reading direction are
 * written as JSON escapes. Letters of every language stay; JSON stays the same JSON.
 */
final class Plain {
    private Plain() {}

    /** One line: line breaks are escaped too. */
    static String line(String text) {
        return escaped(text, false);
    }

    /** Several lines, such as pretty-printed JSON. */
    static String lines(String text) {
        return escaped(text, true);
    }

    /** The same JSON with every text as {@link #line}, for showing it piece by piece. */
    static JsonNode copy(JsonNode json) {
        if (json.isTextual()) {
            return TextNode.valueOf(line(json.asText()));
        }
        if (json.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            json.properties().forEach(member -> object.set(line(member.getKey()), copy(member.getValue())));
            return object;
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            json.forEach(element -> array.add(copy(element)));
            return array;
        }
        return json;
    }

    private static String escaped(String text, boolean keepLineBreaks) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineBreak = c == '\n' || c == '\r';
            if (lineBreak ? keepLineBreaks : !steers(c)) {
                plain.append(c);
            } else {
                plain.append(String.format("\\u%04x", (int) c));
            }
        }
        return plain.toString();
    }

    private static boolean steers(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
