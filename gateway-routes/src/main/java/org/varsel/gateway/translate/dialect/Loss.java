package org.varsel.gateway.translate.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of a canonical document a dialect cannot carry.
 *
 * @param leaves paths in the form of {@link org.varsel.schemas.xml.Leaf#path}
 * @param codes for each leaf with a crosswalk, the codes that have no counterpart: values with these are lost too
 */
public record Loss(Set<String> leaves, Map<String, Set<String>> codes) {

    private static final Loss NONE = new Loss(Set.of(), Map.of());

    public Loss {
        leaves = Collections.unmodifiableSet(new TreeSet<>(leaves));
        codes = Collections.unmodifiableMap(new TreeMap<>(codes));
    }

    /** The whole document is carried. */
    public static Loss none() {
        return NONE;
    }

    /** The document as it comes back: without what is lost, and without what became empty by that. */
    public ObjectNode without(ObjectNode document) {
        if (leaves.isEmpty() && codes.isEmpty()) {
            return document;
        }
        JsonNode left = left("", document);
        return left instanceof ObjectNode object ? object : document.objectNode();
    }

    private @Nullable JsonNode left(String path, JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode left = object.objectNode();
            object.properties().forEach(member -> {
                JsonNode value = left(path + "/" + member.getKey(), member.getValue());
                if (value != null) {
                    left.set(member.getKey(), value);
                }
            });
            return left.isEmpty() ? null : left;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode left = array.arrayNode();
            for (JsonNode item : array) {
                JsonNode value = left(path + "[]", item);
                if (value != null) {
                    left.add(value);
                }
            }
            return left.isEmpty() ? null : left;
        }
        boolean lost =
                leaves.contains(path) || codes.getOrDefault(path, Set.of()).contains(node.asText());
        return lost ? null : node;
    }
}
