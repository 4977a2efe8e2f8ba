package org.varsel.gateway.translate.workbasket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;

/** Takes a disclosure apart, in the order of the schemas: whatever the order of its members was, the rows are the same. */
final class Rows {
    private static final String CONTENT = "content";

    private final List<Row> rows = new ArrayList<>();
    private final Meaning meaning;

    private Rows(Meaning meaning) {
        this.meaning = meaning;
    }

    /**
     * One row for each value.
     *
     * @throws Fault when a member has no place in the schemas
     */
    static List<Row> of(ObjectNode document, Meaning meaning) {
        Rows rows = new Rows(meaning);
        Shape shape = Shape.disclosure();
        rows.known(shape, document);
        shape.members().forEach((part, below) -> {
            JsonNode node = document.get(part);
            if (node != null && part.equals(CONTENT) && node instanceof ObjectNode content && !content.isEmpty()) {
                rows.known(below, content);
                below.members().forEach((category, inside) -> {
                    JsonNode values = content.get(category);
                    if (values != null) {
                        rows.walk("/content/" + category, category, category, "", inside, values);
                    }
                });
            } else if (node != null) {
                rows.walk("/" + part, part, part, "", below, node);
            }
        });
        return List.copyOf(rows.rows);
    }

    private void walk(String pointer, String part, String path, String label, Shape shape, JsonNode node) {
        if (shape.list() && node instanceof ArrayNode array) {
            if (array.isEmpty()) {
                add(pointer, part, label, "", "");
            }
            for (int i = 0; i < array.size(); i++) {
                String numbered = array.size() > 1 ? label + " " + (i + 1) : label;
                one(pointer + "/" + i, part, path, numbered, shape, array.get(i));
            }
        } else if (shape.list()) {
            throw unknown();
        } else {
            one(pointer, part, path, label, shape, node);
        }
    }

    private void one(String pointer, String part, String path, String label, Shape shape, JsonNode node) {
        if (node instanceof ObjectNode object && shape.leaf() == null) {
            if (object.isEmpty()) {
                add(pointer, part, label, "", "");
            }
            known(shape, object);
            for (Map.Entry<String, Shape> member : shape.members().entrySet()) {
                JsonNode value = object.get(member.getKey());
                if (value != null) {
                    String below = path + "." + member.getKey();
                    String own = meaning.label(below);
                    String full = label.isEmpty() ? own : label + " – " + own;
                    walk(pointer + "/" + member.getKey(), part, below, full, member.getValue(), value);
                }
            }
        } else if (node.isValueNode() && !node.isNull() && shape.leaf() != null) {
            add(pointer, part, label, node.asText(), meaning.ofValue(path, shape.leaf(), node));
        } else {
            throw unknown();
        }
    }

    private void add(String pointer, String part, String label, String value, String codeLabel) {
        rows.add(new Row(pointer, part, meaning.part(part), label, value, codeLabel));
    }

    private void known(@Nullable Shape shape, ObjectNode object) {
        object.fieldNames().forEachRemaining(name -> {
            if (shape == null || shape.member(name) == null) {
                throw unknown();
            }
        });
    }

    private static Fault unknown() {
        return new Fault(ErrorCode.TRANSLATE_LOSS, "the notice has a member that the schemas do not have");
    }
}
