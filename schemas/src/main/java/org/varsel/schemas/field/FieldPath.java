package org.varsel.schemas.field;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a field: its category and its element, written {@code identity.fullName}. Lists and objects below an element belong
 * to the field's value. The natural order is alphabetical; the order of the message set is that of {@link FieldCatalogue}.
 */
public record FieldPath(String category, String element) implements Comparable<FieldPath> {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]{0,63}");
    private static final Comparator<FieldPath> ORDER =
            Comparator.comparing(FieldPath::category).thenComparing(FieldPath::element);

    public FieldPath {
        if (!NAME.matcher(category).matches() || !NAME.matcher(element).matches()) {
            throw new MalformedFieldPath();
        }
    }

    /**
     * Reads a name.
     *
     * @throws MalformedFieldPath when the text is not {@code category.element}
     */
    @JsonCreator
    public static FieldPath parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new MalformedFieldPath();
        }
        return new FieldPath(text.substring(0, dot), text.substring(dot + 1));
    }

    /** This field's value in a {@code content} object; empty where it is absent. */
    public Optional<JsonNode> in(JsonNode content) {
        JsonNode value = content.path(category).path(element);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    @Override
    public int compareTo(FieldPath other) {
        return ORDER.compare(this, other);
    }

    @Override
    @JsonValue
    public String toString() {
        return category + "." + element;
    }
}
