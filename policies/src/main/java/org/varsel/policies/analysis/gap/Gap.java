package org.varsel.policies.analysis.gap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.varsel.schemas.field.FieldPath;

/**
 * One message to one recipient.
 *
 * @param open fields that some sender may release under some facts
 * @param unverified fields that a permit opens which nobody verified yet
 * @param closed fields that no rule opens, whoever asks and whatever is known
 */
public record Gap(String message, String to, Set<FieldPath> open, Set<FieldPath> unverified, Set<FieldPath> closed) {
    public Gap {
        open = Set.copyOf(open);
        unverified = Set.copyOf(unverified);
        closed = Set.copyOf(closed);
    }

    /** Canonical form: text, lists and maps. */
    public Map<String, Object> toMap() {
        return new TreeMap<>(Map.of(
                "message", message,
                "to", to,
                "open", sorted(open),
                "onceVerified", sorted(unverified),
                "closed", sorted(closed)));
    }

    private static List<String> sorted(Set<FieldPath> fields) {
        return fields.stream().map(FieldPath::toString).sorted().toList();
    }

    /** The categories of some fields. */
    public static Set<String> categories(Set<FieldPath> fields) {
        Set<String> categories = new TreeSet<>();
        fields.forEach(field -> categories.add(field.category()));
        return categories;
    }
}
