package org.varsel.policies.pack;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.SourcePosition;

/**
 * What one rule, taken alone with its exceptions, says about a case. Runs as a test.
 *
 * @param given the facts; what is not given is unknown
 * @param on the day of the decision; null: the day on which the examples of the pack play
 */
public record Example(Map<String, Object> given, Expectation expect, @Nullable LocalDate on, SourcePosition where) {
    public Example {
        given = Collections.unmodifiableMap(new TreeMap<>(given));
    }

    /** What a rule alone would do to a field that it covers. */
    public enum Expectation {
        /** The permit holds; or: the prohibition does not stand in the way. */
        PERMIT("permit"),
        REFER("refer"),
        DENY("deny"),
        /** The duty travels with the notice. */
        DUTY("duty"),
        NO_DUTY("no-duty");

        private final String word;

        Expectation(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
