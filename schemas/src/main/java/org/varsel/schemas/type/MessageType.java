package org.varsel.schemas.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.varsel.schemas.field.FieldPath;

/**
 * One version of a message type.
 *
 * @param name such as {@code returnee.notified}
 * @param version 1 and up
 * @param from roles that may send it
 * @param to roles that may receive it; {@code gateway} where it is meant for the gateway itself
 * @param answers ids of the types that it may answer (header.inReplyTo): for an answer, the types of the notice that waits
 * @param categories every category of the message set, in its order
 * @param fields the fields of the categories that are not forbidden, in the order of the catalogue
 * @param freeTextFields those of the fields that hold text a person wrote
 */
public record MessageType(
        String name,
        int version,
        Kind kind,
        Set<String> from,
        Set<String> to,
        Set<String> answers,
        Map<String, Presence> categories,
        List<FieldPath> fields,
        Set<FieldPath> freeTextFields) {

    public MessageType {
        from = Set.copyOf(from);
        to = Set.copyOf(to);
        answers = Set.copyOf(answers);
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
        fields = List.copyOf(fields);
        freeTextFields = Set.copyOf(freeTextFields);
    }

    /** As header.type names it: {@code returnee.notified.v1}. */
    public String id() {
        return name + ".v" + version;
    }

    /** As a log entry names it: {@code returnee.notified@1}. */
    public String schemaId() {
        return name + "@" + version;
    }

    /** What a submission of this type says of a category; a category that is not known is forbidden. */
    public Presence presence(String category) {
        return categories.getOrDefault(category, Presence.FORBIDDEN);
    }

    /** Whether a message of this type is about one person, whom its header then refers to. */
    public boolean aboutPerson() {
        return kind != Kind.BRIEFING;
    }

    public boolean freeText(FieldPath field) {
        return freeTextFields.contains(field);
    }
}
