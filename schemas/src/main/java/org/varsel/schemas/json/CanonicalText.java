package org.varsel.schemas.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tree that {@link StrictJson} read, in the form of RFC 8785: members sorted by their UTF-16 code units, as texts in Java are, no
 * space, and only the escapes that must be. Numbers are integers of at most 15 digits, so that none needs an exponent.
 */
final class CanonicalText {

    /** Escapes of control characters are in lower case (section 3.2.2.2). */
    private static final JsonFactory WRITERS =
            JsonFactory.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

    private CanonicalText() {}

    /** Through characters: straight to bytes the generator would escape what needs two of them. */
    static byte[] of(JsonNode tree, int expectedLength) throws IOException {
        StringWriter text = new StringWriter(expectedLength);
        try (JsonGenerator out = WRITERS.createGenerator(text)) {
            write(out, tree);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator out, JsonNode node) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> {
                out.writeStartObject();
                Map<String, JsonNode> sorted = new TreeMap<>();
                node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
                for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
                    out.writeFieldName(member.getKey());
                    write(out, member.getValue());
                }
                out.writeEndObject();
            }
            case ARRAY -> {
                out.writeStartArray();
                for (JsonNode entry : node) {
                    write(out, entry);
                }
                out.writeEndArray();
            }
            case STRING -> out.writeString(node.textValue());
            case NUMBER -> out.writeNumber(node.longValue());
            case BOOLEAN -> out.writeBoolean(node.booleanValue());
            default -> out.writeNull();
        }
    }
}
