package org.varsel.schemas.xml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import javax.xml.XMLConstants;
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
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * JSON to elements, so that {@link FormReader} reads back the very same JSON. What would come back as something else is refused:
 * nothing is changed in silence. One thing is the same in both: a list that may be empty and may be absent is no element.
 */
final class FormWriter {

    private final Document owner;

    FormWriter(Document owner) {
        this.owner = owner;
    }

    Element root(QName name, JsonNode value, Shape shape) {
        Element root = declared(name);
        fill(root, value, shape, name.getNamespaceURI());
        return root;
    }

    private void fill(Element element, JsonNode value, @Nullable Shape shape, String namespace) {
        if (shape instanceof Embedded embedded) {
            fields(element, value, embedded.document());
        } else if (shape instanceof Fields fields) {
            fields(element, value, fields);
        } else if (shape instanceof Repeated repeated) {
            fill(element, value, repeated.entry(), namespace);
        } else if (shape instanceof Union) {
            union(element, value, namespace);
        } else if (value.isObject()) {
            unknown(element, value, namespace);
        } else {
            text(element, value, shape instanceof Plain plain ? plain.kind() : Kind.TEXT);
        }
    }

    private void fields(Element element, JsonNode value, Fields shape) {
        if (value.isTextual()) {
            require(!Lexical.blank(value.textValue()));
            text(element, value, Kind.TEXT);
            return;
        }
        require(value.isObject());
        Map<String, Field> known = shape.byName();
        for (Field field : shape.fields()) {
            JsonNode member = value.get(field.name());
            if (field.shape() instanceof Repeated list) {
                list(element, field, list, member);
            } else if (member != null) {
                children(element, field.element(), member, field.shape(), shape.namespace());
            }
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            if (!known.containsKey(member.getKey())) {
                child(element, member.getKey(), member.getValue(), shape.namespace());
            }
        }
    }

    private void list(Element element, Field field, Repeated list, @Nullable JsonNode entries) {
        if (entries == null) {
            require(!field.required() || list.fewest() > 0);
            return;
        }
        require(entries.isArray() && (!entries.isEmpty() || list.fewest() == 0));
        for (JsonNode entry : entries) {
            fill(
                    append(element, field.element()),
                    entry,
                    list.entry(),
                    field.element().getNamespaceURI());
        }
    }

    /** A member that should be one; several are told as several, which the reader takes for what they are. */
    private void children(Element element, QName name, JsonNode value, @Nullable Shape shape, String namespace) {
        if (value.isArray()) {
            require(value.size() > 1);
            value.forEach(entry -> fill(append(element, name), entry, shape, namespace));
        } else {
            fill(append(element, name), value, shape, namespace);
        }
    }

    private void unknown(Element element, JsonNode value, String namespace) {
        require(!value.isEmpty());
        value.properties().forEach(member -> child(element, member.getKey(), member.getValue(), namespace));
    }

    private void child(Element element, String member, JsonNode value, String namespace) {
        require(Names.hasElement(member));
        children(element, new QName(namespace, Names.element(member)), value, null, namespace);
    }

    private void union(Element element, JsonNode value, String namespace) {
        Kind kind = value.isBoolean() ? Kind.BOOLEAN : value.isTextual() ? Kind.TEXT : Kind.INTEGER;
        text(append(element, UnionNames.element(namespace, kind)), value, kind);
    }

    private void text(Element element, JsonNode value, Kind kind) {
        require(value.isTextual() || value.isBoolean() || value.isIntegralNumber());
        String text = value.asText();
        require(Lexical.writable(text) && same(Lexical.value(text, kind), value));
        if (!text.isEmpty()) {
            element.appendChild(owner.createTextNode(text));
        }
    }

    /** An integer is the same whatever width its node has. */
    private static boolean same(JsonNode read, JsonNode given) {
        return read.equals(given)
                || (read.isIntegralNumber() && given.isIntegralNumber() && read.longValue() == given.longValue());
    }

    private Element append(Element parent, QName name) {
        boolean same = name.getNamespaceURI().equals(parent.getNamespaceURI());
        Element child = same ? owner.createElementNS(name.getNamespaceURI(), name.getLocalPart()) : declared(name);
        parent.appendChild(child);
        return child;
    }

    private Element declared(QName name) {
        Element element = owner.createElementNS(name.getNamespaceURI(), name.getLocalPart());
        element.setAttributeNS(
                XMLConstants.XMLNS_ATTRIBUTE_NS_URI, XMLConstants.XMLNS_ATTRIBUTE, name.getNamespaceURI());
        return element;
    }

    private static void require(boolean told) {
        if (!told) {
            throw new MalformedXml(Reason.SHAPE);
        }
    }
}
