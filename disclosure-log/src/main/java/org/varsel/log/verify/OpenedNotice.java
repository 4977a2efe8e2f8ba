package org.varsel.log.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.varsel.log.entry.CanonicalJson;
import org.varsel.log.entry.MalformedJson;
import org.varsel.log.entry.SlotValue;

/** What was inside a seal: the document that people read, and the openings that came with it. */
final class OpenedNotice {
    private final Map<?, ?> header;
    private final Map<?, ?> legal;
    private final Map<?, ?> content;
    private final List<String> openings = new ArrayList<>();

    private OpenedNotice(Map<?, ?> disclosure, List<?> openings) throws Malformed {
        this.header = part(disclosure, "header");
        this.legal = part(disclosure, "legal");
        this.content = part(disclosure, "content");
        for (Object opening : openings) {
            if (!(opening instanceof String text)) {
                throw new Malformed("an opening is a string");
            }
            this.openings.add(text);
        }
    }

    static OpenedNotice parse(byte[] json) throws Malformed {
        Map<String, @Nullable Object> payload;
        try {
            payload = CanonicalJson.parseObject(json);
        } catch (MalformedJson e) {
            throw new Malformed("the opened notice is " + e.getMessage());
        }
        if (payload.get("disclosure") instanceof Map<?, ?> disclosure
                && payload.get("openings") instanceof List<?> openings) {
            return new OpenedNotice(disclosure, openings);
        }
        throw new Malformed("the opened notice is an object disclosure and a list openings");
    }

    Optional<String> header(String name) {
        return text(header, name);
    }

    /** The organisation that the notice is addressed to, as an entry's {@code to} writes it. */
    Optional<String> recipient() {
        return header.get("recipient") instanceof Map<?, ?> recipient
                ? text(recipient, "scheme")
                        .flatMap(scheme -> text(recipient, "value").map(value -> "org:" + scheme + ":" + value))
                : Optional.empty();
    }

    Optional<String> legal(String name) {
        return text(legal, name);
    }

    List<String> openings() {
        return openings;
    }

    /** Every field that was received, {@code category.element}, and the subject's reference. */
    Map<String, @Nullable Object> fields() throws Malformed {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (header.containsKey("subjectRef")) {
            fields.put(SlotValue.SUBJECT_REF, header.get("subjectRef"));
        }
        for (Map.Entry<?, ?> category : content.entrySet()) {
            if (!(category.getValue() instanceof Map<?, ?> elements)) {
                throw new Malformed("every category of content is an object");
            }
            elements.forEach((element, value) -> fields.put(category.getKey() + "." + element, value));
        }
        return fields;
    }

    private static Map<?, ?> part(Map<?, ?> disclosure, String name) throws Malformed {
        if (disclosure.get(name) instanceof Map<?, ?> part) {
            return part;
        }
        throw new Malformed("disclosure has no object " + name);
    }

    private static Optional<String> text(Map<?, ?> part, String name) {
        return part.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
