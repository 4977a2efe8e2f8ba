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
            case "type" -> new Violation(path, "type", "must be of type " + type(found) + "; correct it");
            case "enum" -> new Violation(path, "code", "must be one of " + list(found) + "; choose one");
            case "const" -> new Violation(path, "constant", "must be " + constant(found) + " in this type; correct it");
            case "pattern" ->
                new Violation(path, "form", "does not have the form that its schema describes; correct it");
            case "maxLength" ->
                new Violation(path, "length", "is longer than " + limit(found) + " characters; shorten it");
            case "minLength" ->
                new Violation(path, "length", "is shorter than " + limit(found) + " characters; complete it");
            case "maxItems" -> new Violation(path, "count", "has more than " + limit(found) + " entries; send fewer");
            case "minItems" ->
                new Violation(path, "count", "has fewer than " + limit(found) + " entries; add one or leave it out");
            case "minProperties" -> new Violation(path, "empty", "is empty; fill it or leave it out");
            case "uniqueItems" -> new Violation(path, "duplicate", "has the same entry twice; send it once");
            case "minimum" -> new Violation(path, "range", "is less than " + limit(found) + "; correct it");
            case "maximum" -> new Violation(path, "range", "is more than " + limit(found) + "; correct it");
            default -> new Violation(path, "not-allowed", "is not allowed here; leave it out");
        };
    }

    private static String type(ValidationMessage found) {
        JsonNode type = found.getSchemaNode();
        return type == null ? "its schema" : type.toString().replace("\"", "");
    }

    private static String list(ValidationMessage found) {
        JsonNode codes = found.getSchemaNode();
        return codes == null
                ? "its code list"
                : codes.toString().replace("\"", "").replace(",", ", ");
    }

    private static String constant(ValidationMessage found) {
        JsonNode constant = found.getSchemaNode();
        return constant == null ? "what its schema says" : constant.asText();
    }

    private static String limit(ValidationMessage found) {
        JsonNode limit = found.getSchemaNode();
        return limit == null ? "allowed" : limit.asText();
    }
}
