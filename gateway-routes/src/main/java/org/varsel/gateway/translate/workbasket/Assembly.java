package org.varsel.gateway.translate.workbasket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.schemas.xml.Leaf;

/** Puts a disclosure together from its rows. Lists grow by one item at a time, so no row can ask for more than it brings. */
final class Assembly {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode document = JSON.objectNode();

    ObjectNode document() {
        return document;
    }

    /** @param line of the table, for people */
    void put(int line, String pointer, String value) {
        String[] steps = pointer.split("/", -1);
        if (steps.length < 2 || !steps[0].isEmpty()) {
            throw wrong(line, "no path of a disclosure");
        }
        ObjectNode at = document;
        Shape shape = Shape.disclosure();
        for (int i = 1; i < steps.length; i++) {
            Shape below = shape.member(steps[i]);
            if (below == null) {
                throw wrong(line, "no path of a disclosure");
            }
            boolean last = i == steps.length - 1;
            if (last) {
                single(line, at, steps[i], below, value);
            } else if (below.list()) {
                ArrayNode list = list(line, at, steps[i]);
                int index = index(line, steps[++i], list, below);
                if (i == steps.length - 1) {
                    item(line, list, index, below, value);
                } else {
                    at = (ObjectNode) list.get(index);
                }
            } else {
                at = object(line, at, steps[i], below);
            }
            shape = below;
        }
    }

    private static void single(int line, ObjectNode at, String name, Shape shape, String value) {
        if (at.has(name)) {
            throw wrong(line, "there already");
        }
        at.set(name, shape.list() ? empty(line, JSON.arrayNode(), value) : scalar(line, shape, value));
    }

    private static void item(int line, ArrayNode list, int index, Shape shape, String value) {
        if (shape.leaf() == null && !value.isEmpty()) {
            throw wrong(line, "a value where none may stand");
        }
        if (shape.leaf() != null) {
            if (index != list.size()) {
                throw wrong(line, "there already");
            }
            list.add(scalar(line, shape, value));
        }
    }

    private static ArrayNode list(int line, ObjectNode at, String name) {
        JsonNode known = at.get(name);
        if (known == null) {
            return at.putArray(name);
        }
        if (known instanceof ArrayNode list && !list.isEmpty()) {
            return list;
        }
        throw wrong(line, "below an empty list");
    }

    /** The place in the list; of objects, one that is there already or the next, which is made. */
    private static int index(int line, String step, ArrayNode list, Shape shape) {
        int last = list.size() - 1;
        if (step.equals(Integer.toString(last + 1))) {
            if (shape.leaf() == null) {
                list.addObject();
            }
            return last + 1;
        }
        if (last >= 0 && step.equals(Integer.toString(last)) && shape.leaf() == null) {
            return last;
        }
        throw wrong(line, "an item of a list out of its order");
    }

    private static ObjectNode object(int line, ObjectNode at, String name, Shape shape) {
        JsonNode known = at.get(name);
        if (known == null && shape.leaf() == null) {
            return at.putObject(name);
        }
        if (known instanceof ObjectNode object && !object.isEmpty()) {
            return object;
        }
        throw wrong(line, "below a single value");
    }

    private static JsonNode scalar(int line, Shape shape, String value) {
        @Nullable Leaf leaf = shape.leaf();
        if (leaf == null) {
            return empty(line, JSON.objectNode(), value);
        }
        return switch (leaf.kind()) {
            case TEXT, ANY -> JSON.textNode(value);
            case BOOLEAN -> {
                if (!List.of("true", "false").contains(value)) {
                    throw wrong(line, "neither true nor false");
                }
                yield JSON.booleanNode(value.equals("true"));
            }
            case INTEGER -> integer(line, value);
        };
    }

    private static JsonNode integer(int line, String value) {
        if (!value.matches("-?(0|[1-9][0-9]{0,14})")) {
            throw wrong(line, "no whole number of at most 15 digits");
        }
        long number = Long.parseLong(value);
        return number == (int) number ? JSON.numberNode((int) number) : JSON.numberNode(number);
    }

    private static JsonNode empty(int line, JsonNode container, String value) {
        if (!value.isEmpty()) {
            throw wrong(line, "a value where none may stand");
        }
        return container;
    }

    private static Rejected wrong(int line, String what) {
        return new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "Row " + line + " of the table is " + what + ".");
    }
}
