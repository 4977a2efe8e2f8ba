package org.varsel.gateway.translate.xoev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.varsel.gateway.translate.mapping.Form;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;

/** A value that may be a text, a number or a boolean, written as JSON so that it stays what it is. */
final class JsonValue implements Form {
    @Override
    public List<String> carries() {
        return List.of("");
    }

    @Override
    public JsonNode write(JsonNode canonical) {
        return TextNode.valueOf(canonical.toString());
    }

    @Override
    public JsonNode read(JsonNode dialect) {
        try {
            return StrictJson.parse(dialect.asText().getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJson e) {
            throw Xta.unreadable("holds an attested value that is not of JSON");
        }
    }
}
