package org.varsel.policies.analysis;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.SourcePosition;

/**
 * Something about a law that its author should know.
 *
 * @param analysis which question was asked: "overlap", "dead-rule", "invariant"
 * @param subject what it is about: the id of a rule or an invariant, or the name of a fact
 * @param says what was found and what to do, in English
 * @param shownBy a case in which it happens; null where none is needed to see it
 */
public record LawFinding(
        Severity severity,
        String analysis,
        String pack,
        String subject,
        String says,
        @Nullable Case shownBy,
        SourcePosition where) {
    /** Canonical form: text, whole numbers, booleans and maps. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new TreeMap<>(Map.of(
                "severity", severity.word(),
                "analysis", analysis,
                "pack", pack,
                "subject", subject,
                "says", says,
                "where", where.toString()));
        if (shownBy != null) {
            map.put("case", shownBy.toMap());
        }
        return map;
    }

    @Override
    public String toString() {
        return where + ": " + severity.word() + " " + analysis + " " + subject + ": " + says
                + (shownBy == null ? "" : " Case: " + shownBy);
    }
}
