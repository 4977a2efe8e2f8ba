package org.varsel.log.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one slot commits to: a field, what became of it, by which rules, and the value that left.
 *
 * @param field {@code category.element}
 * @param rules {@code rule@version}, the decisive one first; empty where no rule was asked
 * @param value JSON value as {@link CanonicalJson} knows it; null when nothing left
 */
public record SlotValue(String field, SlotOutcome outcome, List<String> rules, @Nullable Object value) {
    /** The slot in front of every entry: the subject, by the reference that only this recipient knows; absent where there is none. */
    public static final String SUBJECT_REF = "header.subjectRef";

    public SlotValue {
        rules = List.copyOf(rules);
        if (!outcome.left() && value != null) {
            throw new MalformedEntry("a slot of a field that did not leave has no value");
        }
    }

    /** The slot's JSON. */
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put("f", field);
        json.put("o", outcome.wire());
        json.put("r", rules);
        json.put("v", value);
        return json;
    }

    static SlotValue of(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> map)
                || map.size() != 4
                || !(map.get("f") instanceof String field)
                || !(map.get("o") instanceof String outcome)
                || !(map.get("r") instanceof List<?> list)
                || !map.containsKey("v")) {
            throw new MalformedEntry("a slot has exactly the members f, o, r and v");
        }
        List<String> rules = new ArrayList<>();
        for (Object rule : list) {
            if (!(rule instanceof String text)) {
                throw new MalformedEntry("a slot's rules are strings");
            }
            rules.add(text);
        }
        return new SlotValue(field, SlotOutcome.ofWire(outcome), rules, map.get("v"));
    }

    /** Values and rules stay out of logs and traces. */
    @Override
    public String toString() {
        return "slot of " + field;
    }
}
