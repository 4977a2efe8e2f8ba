package org.varsel.policies.pack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.SourcePosition;

/**
 * One line of what a country's law says about telling: a flow, a prohibition or a duty, and where it went in the pack. A pack accounts
 * for every line of its reading, so that what is missing is a statement and not an oversight.
 *
 * @param id "NO-2", or "NO-2.d1" for a duty that comes with it
 * @param of the flow it belongs to, or the country; its own id for a flow
 * @param rules the rules that say it; empty when the gateway keeps it or nothing does
 * @param gateway how the gateway itself keeps it whatever a pack says; null otherwise
 * @param absent why no rule says it, so that it is denied; null otherwise
 */
public record Row(
        String id,
        Kind kind,
        String of,
        Map<String, String> says,
        List<String> rules,
        @Nullable Map<String, String> gateway,
        @Nullable Map<String, String> absent,
        SourcePosition where) {
    public Row {
        says = Map.copyOf(says);
        rules = List.copyOf(rules);
    }

    /** What a line speaks of. */
    public enum Kind {
        FLOW,
        PROHIBITION,
        DUTY;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
