package org.varsel.schemas.xml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.xml.Shape.Embedded;
import org.varsel.schemas.xml.Shape.Field;
import org.varsel.schemas.xml.Shape.Fields;
import org.varsel.schemas.xml.Shape.Kind;
import org.varsel.schemas.xml.Shape.Plain;
import org.varsel.schemas.xml.Shape.Repeated;
import org.varsel.schemas.xml.Shape.Union;

/** Reads the JSON Schemas as shapes: one source for both forms of the message set. */
final class Shapes {

    static final String SERVICE_FILE = "service.json";

    private Shapes() {}

    /** The union over all message types: every category, in the order of the catalogue. */
    static Fields submission() {
        return notice("submission", "submitted.json");
    }

    static Fields disclosure() {
        return notice("disclosure", "categories.json");
    }

    static Fields receipt() {
        return (Fields) shape(SchemaPart.document("receipt.json"));
    }

    /** What is signed and sealed for one recipient: the disclosure and the openings of its released slots. */
    static Fields sealedContent() {
        return (Fields) shape(SchemaPart.definition("sealed.json", "sealedContent"));
    }

    static Fields service(String definition) {
        return (Fields) shape(SchemaPart.definition(SERVICE_FILE, definition));
    }

    static Shape shape(SchemaPart part) {
        SchemaPart at = part.followed();
        JsonNode node = at.node();
        if (node.has("x-document")) {
            return new Embedded(part, document(node.path("x-document").asText(), at));
        }
        JsonNode type = node.path("type");
        if (type.isArray()) {
            return new Union(part);
        }
        return switch (type.asText()) {
            case "object" -> fields(part, at);
            case "array" ->
                new Repeated(
                        part,
                        shape(at.inside("items")),
                        node.path("minItems").asInt(),
                        node.path("maxItems").asInt());
            case "integer" -> new Plain(part, Kind.INTEGER);
            case "boolean" -> new Plain(part, Kind.BOOLEAN);
            case "string" -> new Plain(part, node.has("contentEncoding") ? Kind.BINARY : Kind.TEXT);
            default -> {
                if (node.has("enum") || node.path("const").isTextual()) {
                    yield new Plain(part, Kind.TEXT);
                }
                if (node.path("const").isBoolean()) {
                    yield new Plain(part, Kind.BOOLEAN);
                }
                throw new UntoldSchema(at.file(), at.definition());
            }
        };
    }

    private static Fields document(String name, SchemaPart at) {
        return switch (name) {
            case "submission" -> submission();
            case "disclosure" -> disclosure();
            default -> throw new UntoldSchema(at.file(), at.definition());
        };
    }

    private static Fields fields(SchemaPart part, SchemaPart at) {
        Set<String> required = part.required();
        String namespace = namespace(at.file());
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : at.node().path("properties").properties()) {
            String name = property.getKey();
            fields.add(field(namespace, name, shape(at.property(name)), required.contains(name)));
        }
        return new Fields(part, namespace, fields);
    }

    private static Field field(String namespace, String name, Shape shape, boolean required) {
        String where = shape instanceof Embedded embedded ? embedded.document().namespace() : namespace;
        return new Field(name, new QName(where, Names.element(name)), shape, required);
    }

    private static Fields notice(String profile, String categories) {
        List<Field> content = new ArrayList<>();
        for (String category : FieldCatalogue.standard().categories()) {
            content.add(field(XmlForms.NOTICE, category, shape(SchemaPart.definition(categories, category)), false));
        }
        Fields inside = new Fields(part(categories), XmlForms.NOTICE, content);
        return new Fields(
                part("header.json"),
                XmlForms.NOTICE,
                List.of(
                        field(XmlForms.NOTICE, "header", shape(SchemaPart.definition("header.json", profile)), true),
                        field(XmlForms.NOTICE, "legal", shape(SchemaPart.definition("legal.json", profile)), true),
                        field(XmlForms.NOTICE, "content", inside, true)));
    }

    private static SchemaPart part(String file) {
        return SchemaPart.document(file);
    }

    private static String namespace(String file) {
        return file.equals(SERVICE_FILE) ? XmlForms.SERVICE : XmlForms.NOTICE;
    }
}
