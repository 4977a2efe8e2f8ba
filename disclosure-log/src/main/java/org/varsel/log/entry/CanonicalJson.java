package org.varsel.log.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * RFC 8785 for the JSON that notices and entries are made of: maps with string keys, lists, strings, integers within
 * plus or minus 2^53 - 1, booleans and null. Fractions and exponents are refused, so a value has one spelling everywhere.
 */
public final class CanonicalJson {
    /** Largest integer that every JSON reader keeps exactly (RFC 7493). */
    static final long MAX_INTEGER = (1L << 53) - 1;

    /** Deeper nesting than any notice needs. */
    static final int MAX_DEPTH = 64;

    private CanonicalJson() {}

    public static byte[] write(@Nullable Object value) {
        return JsonWriter.text(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads strict JSON: no duplicate keys, no trailing bytes, no lone surrogates. Objects become maps in the order
     * written, integers become {@code Long}. White space is allowed; {@link #isCanonical} tells whether there was any.
     */
    public static @Nullable Object parse(byte[] utf8) {
        try {
            return new JsonParser(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8))).document();
        } catch (CharacterCodingException e) {
            throw new MalformedJson("not UTF-8", e);
        }
    }

    /** As {@link #parse}, for bytes that must hold an object. */
    @SuppressWarnings("unchecked") // the parser makes no other maps
    public static Map<String, @Nullable Object> parseObject(byte[] utf8) {
        if (parse(utf8) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new MalformedJson("not a JSON object");
    }

    /** Whether these bytes are exactly what {@link #write} makes of their own value. */
    public static boolean isCanonical(byte[] utf8) {
        return Arrays.equals(write(parse(utf8)), utf8);
    }
}
