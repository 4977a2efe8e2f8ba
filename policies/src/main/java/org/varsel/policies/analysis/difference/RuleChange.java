package org.varsel.policies.analysis.difference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule or a fact that is not what it was.
 *
 * @param id the rule's id, or the fact's name
 * @param kind "added", "removed" or "changed"
 * @param parts what of it changed; empty for what was added or removed
 */
public record RuleChange(String law, String id, String kind, List<String> parts) {
    public RuleChange {
        parts = List.copyOf(parts);
    }

    /** Canonical form: text, lists and maps. */
    public Map<String, Object> toMap() {
        return new TreeMap<>(Map.of("law", law, "id", id, "kind", kind, "parts", parts));
    }

    @Override
    public String toString() {
        return kind + " " + id + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }
}
