package org.varsel.gateway.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON of the demo's own files and of its talk with the stand-ins. */
final class DemoJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private DemoJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw DemoFailure.environment(
                    "Something that should be JSON is not, at line "
                            + e.getLocation().getLineNr(),
                    e);
        }
    }

    static ObjectNode read(Path file) {
        try {
            if (parse(Files.readString(file)) instanceof ObjectNode object) {
                return object;
            }
            throw DemoFailure.missing(file + " must hold a JSON object.");
        } catch (IOException e) {
            throw DemoFailure.missing(file + " is missing or cannot be read.");
        }
    }
}
