package org.varsel.schemas.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.List;

/** One compiled schema; turns what the validator found into violations that tell no value. */
final class SchemaCheck implements DocumentCheck {

    private static final Comparator<Violation> ORDER =
            Comparator.comparing(Violation::path).thenComparing(Violation::code).thenComparing(Violation::message);

    /** Enough to mend a document by; a hostile one gets no long answer. */
    private static final int MOST = 100;

    private final JsonSchema schema;

    SchemaCheck(JsonSchema schema) {
        this.schema = schema;
    }

    @Override
    public List<Violation> check(JsonNode document) {
        return schema.validate(document).stream()
                .map(SchemaCheck::violation)
                .distinct()
                .sorted(ORDER)
                .limit(MOST)
                .toList();
    }

    private static Violation violation(ValidationMessage found) {
        String path = found.getInstanceLocation().toString();
        return switch (found.getType()) {
            case "required" -> new Violation(path + "/" + found.getProperty(), "missing", "is required here; add it");
            case "additionalProperties" -> Vocabulary.unknownMember(path, found.getProperty());
            case "type" -> new Violation(path, "type", "must be of type " + words(found) + "; correct it");
            case "enum" -> new Violation(path, "code", "must be one of " + words(found) + "; choose one");
            case "const" -> new Violation(path, "constant", "must be " + words(found) + " in this type; correct it");
            case "pattern" ->
                new Violation(
                        path,
                        "form",
                        "must have its form; correct it. " + Descriptions.beside(found.getSchemaLocation()));
            case "maxLength" ->
                new Violation(path, "length", "is longer than " + words(found) + " characters; shorten it");
            case "minLength" ->
                new Violation(path, "length", "is shorter than " + words(found) + " characters; complete it");
            case "maxItems" -> new Violation(path, "count", "has more than " + words(found) + " entries; send fewer");
            case "minItems" ->
                new Violation(path, "count", "has fewer than " + words(found) + " entries; add one or leave it out");
            case "minProperties" -> new Violation(path, "empty", "is empty; fill it or leave it out");
            case "uniqueItems" -> new Violation(path, "duplicate", "has the same entry twice; send it once");
            case "minimum" -> new Violation(path, "range", "is less than " + words(found) + "; correct it");
            case "maximum" -> new Violation(path, "range", "is more than " + words(found) + "; correct it");
            default -> new Violation(path, "not-allowed", "is not allowed here; leave it out");
        };
    }

    /** What the schema says at the broken keyword: a type, a limit, a constant or a list of codes. */
    private static String words(ValidationMessage found) {
        return found.getSchemaNode().toString().replace("\"", "").replace(",", ", ");
    }
}
