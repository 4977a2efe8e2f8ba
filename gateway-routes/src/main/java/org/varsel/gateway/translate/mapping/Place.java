package org.varsel.gateway.translate.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Where a canonical value stands, seen from the document or from the item of a list. */
record Place(boolean absolute, List<String> members) {
    /** Where an item that is a single value stands while it is read. */
    static final String ITSELF = "";

    Place {
        members = List.copyOf(members);
    }

    static Place parse(String path) {
        boolean absolute = path.startsWith("/");
        String names = absolute ? path.substring(1) : path;
        return new Place(absolute, names.isEmpty() || names.equals(".") ? List.of() : List.of(names.split("/", -1)));
    }

    /** Whether it is the item itself. */
    boolean itself() {
        return members.isEmpty();
    }

    JsonNode in(JsonNode root, JsonNode scope) {
        JsonNode node = absolute ? root : scope;
        for (String member : members) {
            node = node.path(member);
        }
        return node;
    }

    /** Sets the value, and makes the objects on the way. */
    void set(ObjectNode root, ObjectNode scope, JsonNode value) {
        ObjectNode node = absolute ? root : scope;
        if (itself()) {
            if (absolute && value instanceof ObjectNode whole) {
                root.setAll(whole);
                return;
            }
            node.set(ITSELF, value);
            return;
        }
        for (String member : members.subList(0, members.size() - 1)) {
            node = node.get(member) instanceof ObjectNode inside ? inside : node.putObject(member);
        }
        node.set(members.get(members.size() - 1), value);
    }

    /** The path as leaves name it. */
    String path(String scope) {
        String below = itself() ? "" : "/" + String.join("/", members);
        return absolute ? below : scope + below;
    }
}
