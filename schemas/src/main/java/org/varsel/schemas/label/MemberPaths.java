package org.varsel.schemas.label;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.varsel.schemas.resource.SchemaResources;

/**
 * Every member of content, header and legal block, as the schemas have it, and the key of its label. A member of an object that
 * several members share, such as an address, has one label wherever it stands.
 */
final class MemberPaths {

    /** Before the key of a member of a shared object, so that it can be no path of the content. */
    static final String SHARED = "values#";

    private static final String VALUES = "values.json";

    private final Map<String, String> keys = new LinkedHashMap<>();

    private MemberPaths() {}

    /** The key of the label by path, in the order of the schemas. */
    static Map<String, String> keys() {
        MemberPaths paths = new MemberPaths();
        JsonNode categories = tree("categories.json").path("$defs");
        categories
                .properties()
                .forEach(category ->
                        paths.members("categories.json", category.getValue(), category.getKey(), category.getKey()));
        for (String part : List.of("header", "legal")) {
            for (String profile : List.of("submission", "disclosure")) {
                paths.members(part + ".json", tree(part + ".json").path("$defs").path(profile), part, part);
            }
        }
        return paths.keys;
    }

    private void members(String file, JsonNode schema, String path, String key) {
        if (schema.has("$ref")) {
            String[] parts = schema.path("$ref").textValue().split("#/\\$defs/", 2);
            String target = parts[0].isEmpty() ? file : parts[0];
            String shared = target.equals(VALUES) ? SHARED + parts[1] : key;
            members(target, tree(target).path("$defs").path(parts[1]), path, shared);
            return;
        }
        if (schema.has("items")) {
            members(file, schema.path("items"), path, key);
        }
        schema.path("properties").properties().forEach(member -> {
            String below = path + "." + member.getKey();
            String label = key + "." + member.getKey();
            keys.putIfAbsent(below, label);
            members(file, member.getValue(), below, label);
        });
    }

    private static JsonNode tree(String file) {
        return SchemaResources.tree("schema/" + file);
    }
}
