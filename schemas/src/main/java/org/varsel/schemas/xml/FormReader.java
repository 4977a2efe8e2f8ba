package org.varsel.schemas.xml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.xml.MalformedXml.Reason;
import org.varsel.schemas.xml.Shape.Embedded;
import org.varsel.schemas.xml.Shape.Field;
import org.varsel.schemas.xml.Shape.Fields;
import org.varsel.schemas.xml.Shape.Kind;
import org.varsel.schemas.xml.Shape.Plain;
import org.varsel.schemas.xml.Shape.Repeated;
import org.varsel.schemas.xml.Shape.Union;
import org.w3c.dom.Element;

/** Elements to JSON. Strict about what XML is made of, lenient about what the document says: that is the schema's to judge. */
final class FormReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FormReader() {}

    static JsonNode value(Element element, @Nullable Shape shape, String namespace, int depth) {
        if (shape instanceof Repeated repeated) {
            return value(element, repeated.entry(), namespace, depth);
        }
        ElementContent content = ElementContent.of(element, depth);
        if (shape instanceof Embedded embedded) {
            return fields(content, embedded.document(), depth);
        }
        if (shape instanceof Fields fields) {
            return fields(content, fields, depth);
        }
        if (shape instanceof Union) {
            return union(content, namespace, depth);
        }
        if (!content.children().isEmpty()) {
            return unknown(content, namespace, depth);
        }
        return Lexical.value(content.text(), shape instanceof Plain plain ? plain.kind() : Kind.TEXT);
    }

    private static JsonNode fields(ElementContent content, Fields shape, int depth) {
        if (content.children().isEmpty() && !Lexical.blank(content.text())) {
            return JSON.textNode(content.text());
        }
        ObjectNode object = JSON.objectNode();
        for (Element child : content.children()) {
            Field field = shape.told(ElementContent.name(child));
            if (field == null) {
                String name = unknownName(child, shape.namespace());
                requireNew(name, shape);
                add(object, name, false, value(child, null, shape.namespace(), depth + 1));
            } else {
                add(
                        object,
                        field.name(),
                        field.shape() instanceof Repeated,
                        value(child, field.shape(), shape.namespace(), depth + 1));
            }
        }
        for (Field field : shape.fields()) {
            if (field.required() && field.shape() instanceof Repeated list && list.fewest() == 0) {
                object.withArray(field.name());
            }
        }
        return object;
    }

    /** Exactly one of the three, with a text of its kind; anything else stays an object, which no schema takes for a value. */
    private static JsonNode union(ElementContent content, String namespace, int depth) {
        List<Element> children = content.children();
        if (children.size() == 1) {
            Element only = children.get(0);
            ElementContent inside = ElementContent.of(only, depth + 1);
            for (Kind kind : List.of(Kind.BOOLEAN, Kind.INTEGER, Kind.TEXT)) {
                if (ElementContent.name(only).equals(UnionNames.element(namespace, kind))
                        && inside.children().isEmpty()) {
                    JsonNode value = Lexical.value(inside.text(), kind);
                    if (kind == Kind.TEXT || !value.isTextual()) {
                        return value;
                    }
                }
            }
        }
        return unknown(content, namespace, depth);
    }

    private static ObjectNode unknown(ElementContent content, String namespace, int depth) {
        ObjectNode object = JSON.objectNode();
        for (Element child : content.children()) {
            add(object, unknownName(child, namespace), false, value(child, null, namespace, depth + 1));
        }
        return object;
    }

    private static String unknownName(Element child, String namespace) {
        QName name = ElementContent.name(child);
        if (!name.getNamespaceURI().equals(namespace)) {
            throw new MalformedXml(Reason.NAMESPACE);
        }
        return Names.unknownMember(name.getLocalPart());
    }

    /** An element of the right name and the wrong namespace is never taken for the member. */
    private static void requireNew(String name, Fields shape) {
        if (shape.byName().containsKey(name)) {
            throw new MalformedXml(Reason.NAMESPACE);
        }
    }

    private static void add(ObjectNode object, String name, boolean list, JsonNode value) {
        JsonNode before = object.get(name);
        if (list) {
            object.withArray(name).add(value);
        } else if (before == null) {
            object.set(name, value);
        } else if (before instanceof ArrayNode several) {
            several.add(value);
        } else {
            object.set(name, JSON.arrayNode().add(before).add(value));
        }
    }
}
