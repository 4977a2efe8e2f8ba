package org.varsel.gateway.translate.dialect;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;

/**
 * A document in a dialect, as the system on the other side takes it.
 *
 * @param dialect the dialect's name
 * @param headers what travels outside the parts, such as HTTP headers, by name; nothing about the person
 * @param parts the files, the main one first
 */
public record DialectMessage(String dialect, Map<String, String> headers, List<Part> parts) {

    public DialectMessage {
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
        parts = List.copyOf(parts);
    }

    /** A message of one part and no headers. */
    public static DialectMessage of(String dialect, Part part) {
        return new DialectMessage(dialect, Map.of(), List.of(part));
    }

    /** The first part: what is read first. */
    public Part main() {
        if (parts.isEmpty()) {
            throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The message has no parts.");
        }
        return parts.get(0);
    }

    /** The part of that name. */
    public Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The message lacks the part " + name + "."));
    }

    @Override
    public String toString() {
        return "DialectMessage[" + dialect + ", " + parts + "]";
    }
}
