package org.varsel.gateway.translate.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;

/** Branches as JSON and back: members in the order of the mapping, lists in brackets. */
public final class JsonForm {
    private JsonForm() {}

    public static byte[] write(Branch root) {
        return bytes(tree(root));
    }

    /** A tree as bytes, its members in their order. */
    public static byte[] bytes(JsonNode tree) {
        try {
            return StrictJson.mapper().writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new Fault(ErrorCode.TRANSLATE_LOSS, "the notice holds a value that JSON cannot carry", e);
        }
    }

    public static ObjectNode tree(Branch root) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Branch branch : root.inside()) {
            JsonNode value = branch.value() == null ? tree(branch) : branch.value();
            if (branch.list()) {
                object.withArray(branch.name()).add(value);
            } else {
                object.set(branch.name(), value);
            }
        }
        return object;
    }

    /**
     * Strict JSON as branches.
     *
     * @throws Rejected when it is not one JSON object
     */
    public static Branch read(String name, byte[] json) {
        return branch(name, object(json));
    }

    /** Strict JSON, which must be one object. */
    public static ObjectNode object(byte[] json) {
        try {
            if (StrictJson.parse(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (MalformedJson e) {
            throw new Rejected(
                    ErrorCode.TRANSLATE_UNREADABLE, "The message is not strict JSON: " + e.getMessage() + ".");
        }
        throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The message is not a JSON object.");
    }

    public static Branch branch(String name, ObjectNode object) {
        Branch root = Branch.named(name);
        object.properties().forEach(member -> add(root, member.getKey(), member.getValue()));
        return root;
    }

    private static void add(Branch around, String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(item -> add(around, name, item));
        } else if (value instanceof ObjectNode object) {
            around.add(branch(name, object));
        } else {
            around.add(Branch.named(name).value(value));
        }
    }
}
