package org.varsel.policies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Precision that is taken away before a field leaves. Pure: the same value in, the same value out, the argument untouched. A value
 * that cannot be reduced is an error, never passed on as it is.
 */
public enum Reduction {
    /** A date to its month: {@code 1990-02-17} to {@code 1990-02}. A coarser date stays. */
    MONTH(Measure.DATE, 1) {
        @Override
        public JsonNode apply(JsonNode value) {
            return shorten(this, value, 7);
        }
    },
    /** A date to its year. */
    YEAR(Measure.DATE, 2) {
        @Override
        public JsonNode apply(JsonNode value) {
            return shorten(this, value, 4);
        }
    },
    /** A place to the municipality it lies in: of an object only its member {@code municipality} stays. */
    MUNICIPALITY(Measure.PLACE, 1) {
        @Override
        public JsonNode apply(JsonNode value) {
            if (!(value instanceof ObjectNode place) || !place.has("municipality")) {
                throw new ReductionFailed(this);
            }
            return JsonNodeFactory.instance
                    .objectNode()
                    .set("municipality", place.get("municipality").deepCopy());
        }
    };

    /** Reductions of one measure can be compared; a field has only one. */
    public enum Measure {
        DATE,
        PLACE
    }

    private static final Pattern DATE = Pattern.compile("(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:T.*)?");

    private final Measure measure;
    private final int strictness;

    Reduction(Measure measure, int strictness) {
        this.measure = measure;
        this.strictness = strictness;
    }

    public Measure measure() {
        return measure;
    }

    /** The reduced value; throws {@link ReductionFailed} when the value is not of the measure. */
    public abstract JsonNode apply(JsonNode value);

    /** The one that leaves less. Both must be of one measure; the loader of packs sees to that. */
    public Reduction strictest(Reduction other) {
        if (other.measure != measure) {
            throw new PolicyException("Reductions " + word() + " and " + other.word() + " cannot be compared");
        }
        return other.strictness > strictness ? other : this;
    }

    /** The word used in packs and traces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static JsonNode shorten(Reduction reduction, JsonNode value, int length) {
        if (value instanceof ArrayNode list) {
            ArrayNode shorter = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> shorter.add(shorten(reduction, item, length)));
            return shorter;
        }
        Matcher date = DATE.matcher(value.asText());
        if (!value.isTextual() || !date.matches()) {
            throw new ReductionFailed(reduction);
        }
        String day = date.group(1);
        return TextNode.valueOf(day.substring(0, Math.min(length, day.length())));
    }
}
