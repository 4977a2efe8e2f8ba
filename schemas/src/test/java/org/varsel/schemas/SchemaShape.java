package org.varsel.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.varsel.schemas.resource.SchemaResources;

/** The schema files, with their references followed. */
final class SchemaShape {

    static final List<String> SHARED =
            List.of("values.json", "codes.json", "categories.json", "submitted.json", "header.json", "legal.json");

    /** A schema and the file that it stands in. */
    record Located(String file, JsonNode node) {

        /** This schema, or what it refers to. */
        Located followed() {
            JsonNode ref = node.get("$ref");
            if (ref == null) {
                return this;
            }
            String[] parts = ref.textValue().split("#/\\$defs/", 2);
            String target = parts[0].isEmpty() ? file : parts[0];
            return definition(target, parts[1]).followed();
        }

        List<String> properties() {
            return names(followed().node.path("properties"));
        }

        List<String> required() {
            return texts(followed().node.path("required"));
        }

        Located property(String name) {
            Located object = followed();
            return new Located(object.file, object.node.path("properties").path(name));
        }

        Located items() {
            Located array = followed();
            return new Located(array.file, array.node.path("items"));
        }

        String ref() {
            return node.path("$ref").asText();
        }

        /** Whether a value of this schema can hold free text anywhere. */
        boolean reachesText() {
            if (ref().endsWith("#/$defs/text")) {
                return true;
            }
            Located here = followed();
            return here.properties().stream()
                            .anyMatch(name -> here.property(name).reachesText())
                    || (here.node.has("items") && here.items().reachesText());
        }
    }

    private SchemaShape() {}

    static Located definition(String file, String name) {
        return new Located(file, tree(file).path("$defs").path(name));
    }

    static Located document(String file) {
        return new Located(file, tree(file));
    }

    static JsonNode tree(String file) {
        return SchemaResources.tree("schema/" + file);
    }

    static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    /** A schema and every schema inside it. */
    static Stream<JsonNode> within(JsonNode schema) {
        List<JsonNode> inside = new ArrayList<>();
        schema.forEach(inside::add);
        return Stream.concat(Stream.of(schema), inside.stream().flatMap(SchemaShape::within));
    }
}
