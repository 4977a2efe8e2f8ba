package org.varsel.schemas.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.varsel.schemas.json.MalformedJson.Reason;

/**
 * The one way JSON comes in: UTF-8 without a byte order mark, one value, no member twice, integers only, whole characters, and
 * bounded in size and depth (RFC 8259, RFC 7493). What passes has one reading for every parser, and one canonical form.
 *
 * <p>Never repairs, never guesses an encoding, never says what it read.
 */
public final class StrictJson {

    /** Levels of nesting: many times what any notice has. */
    public static final int MAX_DEPTH = 64;
    /** Bytes of one document. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;
    /** Characters of one string: room for a sealed notice inside its envelope. */
    public static final int MAX_STRING = 1024 * 1024;

    private static final int MAX_NAME = 256;
    private static final int MAX_NUMBER = 16;
    private static final int MAX_TOKENS = 50_000;

    private static final JsonMapper MAPPER = mapperWithStrictReading();

    private StrictJson() {}

    /**
     * Reads one document.
     *
     * @throws MalformedJson when the bytes are not exactly one such JSON value
     */
    public static JsonNode parse(byte[] utf8) {
        String text = decode(utf8);
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree == null || tree.isMissingNode()) {
                throw new MalformedJson(Reason.SYNTAX);
            }
            IntegersAndWholeCharacters.require(tree);
            return tree;
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (NumberFormatException e) {
            // The parser lets this out for an exponent beyond what a decimal can have, as in 8E888888888888.
            throw new MalformedJson(Reason.NUMBER);
        }
    }

    /**
     * Reads one document into a record.
     *
     * @throws MalformedJson also when the members or types are not those of the record
     */
    public static <T> T read(byte[] utf8, Class<T> type) {
        return as(parse(utf8), type);
    }

    /**
     * A tree as a record. Run the schema first: it says what is wrong and where, this only that something is.
     *
     * @throws MalformedJson when the members or types are not those of the record
     */
    public static <T> T as(JsonNode tree, Class<T> type) {
        try {
            T read = MAPPER.treeToValue(tree, type);
            if (read == null) {
                throw new MalformedJson(Reason.SHAPE);
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new MalformedJson(Reason.SHAPE);
        }
    }

    /** A record as a tree; absent members are left out. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The mapper behind all this, shared and thread-safe: refuses unknown members and coerces nothing. Do not reconfigure. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static String decode(byte[] utf8) {
        if (utf8.length > MAX_BYTES) {
            throw new MalformedJson(Reason.SIZE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
                throw new MalformedJson(Reason.ENCODING);
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new MalformedJson(Reason.ENCODING);
        }
    }

    private static MalformedJson malformed(JsonProcessingException e) {
        Reason reason = reason(e);
        JsonLocation at = e.getLocation();
        return at == null ? new MalformedJson(reason) : new MalformedJson(reason, at.getLineNr(), at.getColumnNr());
    }

    private static Reason reason(JsonProcessingException e) {
        String said = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            if (said.contains("nesting depth")) {
                return Reason.DEPTH;
            }
            return said.contains("Number") ? Reason.NUMBER : Reason.SIZE;
        }
        return said.startsWith("Duplicate") ? Reason.DUPLICATE_KEY : Reason.SYNTAX;
    }

    private static JsonMapper mapperWithStrictReading() {
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxDocumentLength(MAX_BYTES)
                .maxStringLength(MAX_STRING)
                .maxNameLength(MAX_NAME)
                .maxNumberLength(MAX_NUMBER)
                .maxTokenCount(MAX_TOKENS)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(bounds)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
    }
}
