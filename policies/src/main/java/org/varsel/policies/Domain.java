package org.varsel.policies;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The values a fact can have: finite, or ordered, so that every question about a rule can be decided. */
public sealed interface Domain {
    /** The value as a number that keeps the order; empty when the domain does not have it. */
    OptionalLong encode(Object value);

    /** The value behind a number that {@link #encode} gave. */
    Object decode(long code);

    /** For error texts: "true or false", "a whole number from 1 to 4". */
    String describe();

    /** Whether {@code <} means anything. */
    boolean ordered();

    /** true or false. */
    record Flag() implements Domain {
        @Override
        public OptionalLong encode(Object value) {
            return value instanceof Boolean flag ? OptionalLong.of(flag ? 1 : 0) : OptionalLong.empty();
        }

        @Override
        public Object decode(long code) {
            return code == 1;
        }

        @Override
        public String describe() {
            return "true or false";
        }

        @Override
        public boolean ordered() {
            return false;
        }
    }

    /** Whole numbers from min to max, both included. */
    record Whole(long min, long max) implements Domain {
        @Override
        public OptionalLong encode(Object value) {
            return value instanceof Long number && number >= min && number <= max
                    ? OptionalLong.of(number)
                    : OptionalLong.empty();
        }

        @Override
        public Object decode(long code) {
            return code;
        }

        @Override
        public String describe() {
            return "a whole number from " + min + " to " + max;
        }

        @Override
        public boolean ordered() {
            return true;
        }
    }

    /**
     * One of a few words.
     *
     * @param values in ascending order when {@code ordered}
     * @param unrecognised what any other word counts as; null when another word is an error
     */
    record Choice(List<String> values, boolean ordered, @Nullable String unrecognised) implements Domain {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public OptionalLong encode(Object value) {
            if (!(value instanceof String word)) {
                return OptionalLong.empty();
            }
            int at = values.indexOf(word);
            if (at < 0 && unrecognised != null) {
                at = values.indexOf(unrecognised);
            }
            return at < 0 ? OptionalLong.empty() : OptionalLong.of(at);
        }

        @Override
        public Object decode(long code) {
            return values.get(Math.toIntExact(code));
        }

        @Override
        public String describe() {
            return "one of " + String.join(", ", values);
        }
    }

    /** A day. */
    record Day() implements Domain {
        @Override
        public OptionalLong encode(Object value) {
            return value instanceof LocalDate day ? OptionalLong.of(day.toEpochDay()) : OptionalLong.empty();
        }

        @Override
        public Object decode(long code) {
            return LocalDate.ofEpochDay(code);
        }

        @Override
        public String describe() {
            return "a date like 2026-11-23";
        }

        @Override
        public boolean ordered() {
            return true;
        }
    }
}
