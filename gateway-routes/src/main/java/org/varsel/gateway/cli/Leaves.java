package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The paths of a document at which single values stand; lists count once. */
final class Leaves {
    private Leaves() {}

    static Set<String> of(JsonNode document) {
        Set<String> paths = new TreeSet<>();
        collect("", document, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, Set<String> paths) {
        if (node.isObject()) {
            node.properties().forEach(member -> collect(path + "/" + member.getKey(), member.getValue(), paths));
        } else if (node.isArray()) {
            node.forEach(item -> collect(path + "[]", item, paths));
        } else {
            paths.add(Plain.line(path));
        }
    }
}
