package org.varsel.schemas.xml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;
import org.varsel.schemas.xml.Shape.Kind;

/**
 * The text of a single value. White space around an integer or a boolean and anywhere in Base64 does not count, as in XML Schema;
 * in a text every character does.
 */
final class Lexical {

    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,14}");
    private static final Pattern AROUND = Pattern.compile("\\A[ \\t\\n\\r]+|[ \\t\\n\\r]+\\z");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r]+");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Lexical() {}

    /** The value; text that is none of its kind stays the text that it is, for the schema to find. */
    static JsonNode value(String text, Kind kind) {
        return switch (kind) {
            case TEXT -> JSON.textNode(text);
            case BINARY -> JSON.textNode(SPACE.matcher(text).replaceAll(""));
            case INTEGER -> integer(text);
            case BOOLEAN -> bool(text);
        };
    }

    private static JsonNode integer(String text) {
        String inside = AROUND.matcher(text).replaceAll("");
        if (!INTEGER.matcher(inside).matches()) {
            return JSON.textNode(text);
        }
        long value = Long.parseLong(inside);
        return value == (int) value ? JSON.numberNode((int) value) : JSON.numberNode(value);
    }

    private static JsonNode bool(String text) {
        return switch (AROUND.matcher(text).replaceAll("")) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            default -> JSON.textNode(text);
        };
    }

    static boolean blank(String text) {
        return SPACE.matcher(text).replaceAll("").isEmpty();
    }

    /** Whether every character is one of XML 1.0, which has no control characters and no half surrogate pairs. */
    static boolean writable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (!isOneOfXml(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneOfXml(char c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD);
    }
}
