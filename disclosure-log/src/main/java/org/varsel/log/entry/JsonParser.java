package org.varsel.log.entry;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads RFC 8259 without its freedoms; one use per document. */
final class JsonParser {
    private static final int END = -1;
    private static final int MAX_DIGITS = 16;

    private final CharBuffer in;
    private int depth;

    JsonParser(CharBuffer in) {
        this.in = in;
    }

    @Nullable Object document() {
        Object value = value();
        if (peek() != END) {
            throw at("characters after the value");
        }
        return value;
    }

    private @Nullable Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> integer();
        };
    }

    private Map<String, @Nullable Object> object() {
        enter();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (peek() == '}') {
            in.get();
        } else {
            do {
                if (peek() != '"') {
                    throw at("a key is missing");
                }
                String key = string();
                expect(':');
                if (map.containsKey(key)) {
                    throw at("a key stands twice");
                }
                map.put(key, value());
            } while (more('}'));
        }
        depth--;
        return map;
    }

    private List<@Nullable Object> array() {
        enter();
        List<@Nullable Object> list = new ArrayList<>();
        if (peek() == ']') {
            in.get();
        } else {
            do {
                list.add(value());
            } while (more(']'));
        }
        depth--;
        return list;
    }

    private void enter() {
        if (++depth > CanonicalJson.MAX_DEPTH) {
            throw at("nesting deeper than " + CanonicalJson.MAX_DEPTH);
        }
        in.get();
    }

    private boolean more(char close) {
        int next = peek();
        if (next != ',' && next != close) {
            throw at("a comma or the end of an object or array is missing");
        }
        in.get();
        return next == ',';
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw at("'" + wanted + "' is missing");
        }
        in.get();
    }

    private @Nullable Object literal(String word, @Nullable Object value) {
        for (int i = 0; i < word.length(); i++) {
            if (next() != word.charAt(i)) {
                throw at("neither true, false nor null");
            }
        }
        return value;
    }

    private Long integer() {
        int start = in.position();
        if (current() == '-') {
            in.get();
        }
        int digits = 0;
        int first = current();
        while (current() >= '0' && current() <= '9') {
            in.get();
            digits++;
        }
        if (digits == 0) {
            throw at("a value is missing");
        }
        boolean fraction = current() == '.' || current() == 'e' || current() == 'E';
        int end = in.position();
        String text = in.duplicate().position(start).limit(end).toString();
        if (fraction || digits > MAX_DIGITS || (first == '0' && !text.equals("0"))) {
            throw at("a number that is not a plain integer");
        }
        long value = Long.parseLong(text);
        if (Math.abs(value) > CanonicalJson.MAX_INTEGER) {
            throw at("an integer beyond 2^53 - 1");
        }
        return value;
    }

    private String string() {
        in.get();
        StringBuilder text = new StringBuilder();
        for (int c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                throw at("a string that does not end or holds a control character");
            }
            text.append(c == '\\' ? escape() : (char) c);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw at("half a surrogate pair");
            }
        }
        return text.toString();
    }

    private char escape() {
        int c = next();
        return switch (c) {
            case '"', '\\', '/' -> (char) c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hex() << 12 | hex() << 8 | hex() << 4 | hex());
            default -> throw at("an unknown escape");
        };
    }

    private int hex() {
        int c = next();
        int digit = c < 128 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw at("an escape without four hexadecimal digits");
        }
        return digit;
    }

    /** Next character after white space, not consumed. */
    private int peek() {
        while (current() == ' ' || current() == '\n' || current() == '\r' || current() == '\t') {
            in.get();
        }
        return current();
    }

    private int current() {
        return in.hasRemaining() ? in.get(in.position()) : END;
    }

    private int next() {
        return in.hasRemaining() ? in.get() : END;
    }

    private MalformedJson at(String what) {
        return new MalformedJson("not strict JSON: " + what, in.position());
    }
}
