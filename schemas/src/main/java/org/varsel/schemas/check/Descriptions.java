package org.varsel.schemas.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.varsel.schemas.resource.SchemaResources;

/** What a schema says about itself in words, for the violation of one of its patterns. */
final class Descriptions {

    private static final Map<String, JsonNode> FILES = new ConcurrentHashMap<>();

    private Descriptions() {}

    /**
     * The description beside a keyword.
     *
     * @param keyword where the keyword stands, such as {@code …/values.json#/$defs/date/pattern}
     */
    static String beside(SchemaLocation keyword) {
        String[] parts =
                keyword.toString().substring(ClassPathOnly.BASE.length()).split("#", 2);
        String sibling = parts[1].substring(0, parts[1].lastIndexOf('/')) + "/description";
        return FILES.computeIfAbsent(parts[0], file -> SchemaResources.tree("schema/" + file))
                .at(sibling)
                .asText();
    }
}
