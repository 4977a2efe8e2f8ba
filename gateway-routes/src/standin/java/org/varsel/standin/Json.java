package org.varsel.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** Strict JSON in, RFC 8785 canonical JSON out. A doubled key or anything after the value is refused. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static JsonNode parse(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node == null || node.isMissingNode()) {
                throw new StandInException("JSON expected, but there was nothing");
            }
            return node;
        } catch (JsonProcessingException e) {
            // The parser's own message quotes its input: give the place only.
            throw new StandInException("not JSON, at line "
                    + e.getLocation().getLineNr() + " column " + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new StandInException("JSON could not be read", e);
        }
    }

    static ObjectNode parseObject(byte[] bytes) {
        if (parse(bytes) instanceof ObjectNode object) {
            return object;
        }
        throw new StandInException("a JSON object was expected");
    }

    /** One line: what the control protocol speaks. */
    static String line(JsonNode node) {
        return node.toString();
    }

    static byte[] canonical(JsonNode node) {
        try {
            // A lone scalar is legal JSON, but the canonicaliser takes objects and arrays only: wrap, then unwrap.
            byte[] wrapped = new JsonCanonicalizer("[" + node + "]").getEncodedUTF8();
            byte[] bare = new byte[wrapped.length - 2];
            System.arraycopy(wrapped, 1, bare, 0, bare.length);
            return bare;
        } catch (IOException e) {
            throw new StandInException("JSON could not be made canonical", e);
        }
    }

    /** The text at a member, or a refusal that names the member. */
    static String text(JsonNode node, String member) {
        JsonNode value = node.get(member);
        if (value == null || !value.isTextual()) {
            throw new StandInException("member \"" + member + "\" is missing or is not a string");
        }
        return value.textValue();
    }

    static ObjectNode child(JsonNode node, String member) {
        if (node.get(member) instanceof ObjectNode object) {
            return object;
        }
        throw new StandInException("member \"" + member + "\" is missing or is not an object");
    }
}
