package org.varsel.schemas.xml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.varsel.schemas.resource.SchemaResources;

/**
 * A place in a schema file.
 *
 * @param file below {@code varsel/v1/schema/}
 * @param definition the name under {@code $defs}, or empty for a place inside one
 * @param node what stands there
 */
record SchemaPart(String file, String definition, JsonNode node) {

    private static final String DEFINITIONS = "#/$defs/";

    static SchemaPart definition(String file, String name) {
        JsonNode node = SchemaResources.tree("schema/" + file).path("$defs").path(name);
        if (node.isMissingNode()) {
            throw new UntoldSchema(file, name);
        }
        return new SchemaPart(file, name, node);
    }

    static SchemaPart document(String file) {
        return new SchemaPart(file, "", SchemaResources.tree("schema/" + file));
    }

    boolean refers() {
        return node.has("$ref");
    }

    /** What this refers to, one step on. */
    SchemaPart target() {
        String reference = node.path("$ref").asText();
        int at = reference.indexOf(DEFINITIONS);
        if (at < 0) {
            throw new UntoldSchema(file, definition);
        }
        String name = reference.substring(at + DEFINITIONS.length());
        return definition(at == 0 ? file : reference.substring(0, at), name);
    }

    /** Where the keywords stand at last. */
    SchemaPart followed() {
        SchemaPart part = this;
        while (part.refers()) {
            part = part.target();
        }
        return part;
    }

    /** What is required here or anywhere on the way that {@link #followed} goes. */
    Set<String> required() {
        Set<String> names = new LinkedHashSet<>();
        node.path("required").forEach(name -> names.add(name.textValue()));
        if (refers()) {
            names.addAll(target().required());
        }
        return names;
    }

    SchemaPart inside(String keyword) {
        return new SchemaPart(file, "", node.path(keyword));
    }

    SchemaPart property(String name) {
        return new SchemaPart(file, "", node.path("properties").path(name));
    }
}
