package org.varsel.gateway.translate.mapping;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.schemas.xml.MalformedXml;
import org.varsel.schemas.xml.StrictXml;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Branches as XML and back. A name has the prefix of its namespace ({@code nc:PersonFullName}); {@code @name} is an attribute; all
 * namespaces are declared at the root. Text keeps every space; a carriage return is written as a reference.
 */
public final class XmlText {
    private static final XMLOutputFactory WRITERS = writers();

    private final Map<String, String> namespaces;
    private final Map<String, String> prefixes = new HashMap<>();

    /**
     * A form for one vocabulary.
     *
     * @param namespaces by prefix; the empty prefix is the default namespace, or none where its name is empty
     */
    public XmlText(Map<String, String> namespaces) {
        this.namespaces = new TreeMap<>(namespaces);
        namespaces.forEach((prefix, namespace) -> prefixes.put(namespace, prefix));
    }

    public byte[] write(Branch root) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            write(xml, root, true);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new Fault(ErrorCode.TRANSLATE_LOSS, "the notice holds a value that XML cannot carry", e);
        }
        return out.toByteArray();
    }

    /**
     * Strict XML as branches, whatever prefixes it uses.
     *
     * @throws Rejected when it cannot be read or has a name of a namespace that this vocabulary does not have
     */
    public Branch read(byte[] xml) {
        try {
            return branch(StrictXml.parse(xml).getDocumentElement());
        } catch (MalformedXml e) {
            throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The message cannot be read: " + e.getMessage() + ".");
        }
    }

    private void write(XMLStreamWriter xml, Branch branch, boolean root) throws XMLStreamException {
        int colon = branch.name().indexOf(':');
        String prefix = colon < 0 ? "" : branch.name().substring(0, colon);
        String namespace = namespaces.getOrDefault(prefix, "");
        xml.writeStartElement(prefix, branch.name().substring(colon + 1), namespace);
        if (root) {
            for (Map.Entry<String, String> declared : namespaces.entrySet()) {
                if (!declared.getValue().isEmpty()) {
                    xml.writeNamespace(declared.getKey(), declared.getValue());
                }
            }
        }
        for (Branch inside : branch.inside()) {
            JsonNode value = inside.value();
            if (value != null && inside.name().startsWith("@")) {
                attribute(xml, inside.name().substring(1), value.asText());
            }
        }
        JsonNode value = branch.value();
        if (value != null) {
            xml.writeCharacters(value.asText());
        }
        for (Branch inside : branch.inside()) {
            if (inside.name().equals(".")) {
                JsonNode text = inside.value();
                xml.writeCharacters(text == null ? "" : text.asText());
            } else if (!inside.name().startsWith("@")) {
                write(xml, inside, false);
            }
        }
        xml.writeEndElement();
    }

    private void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        int colon = name.indexOf(':');
        if (colon < 0) {
            xml.writeAttribute(name, value);
            return;
        }
        String prefix = name.substring(0, colon);
        xml.writeAttribute(prefix, namespaces.getOrDefault(prefix, ""), name.substring(colon + 1), value);
    }

    private Branch branch(Element element) {
        Branch branch = Branch.named(name(element.getNamespaceURI(), element.getLocalName()));
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                String name = attribute.getNamespaceURI() == null
                        ? attribute.getLocalName()
                        : name(attribute.getNamespaceURI(), attribute.getLocalName());
                branch.add(Branch.named("@" + name).value(TextNode.valueOf(attribute.getValue())));
            }
        }
        StringBuilder text = new StringBuilder();
        boolean elements = false;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inside) {
                elements = true;
                branch.add(branch(inside));
            } else {
                text.append(node.getNodeValue());
            }
        }
        if (!elements) {
            TextNode value = TextNode.valueOf(text.toString());
            branch.value(value);
            branch.add(Branch.named(".").value(value));
        }
        return branch;
    }

    private String name(String namespace, String local) {
        String prefix = prefixes.get(namespace == null ? "" : namespace);
        if (prefix == null) {
            throw new Rejected(
                    ErrorCode.TRANSLATE_UNREADABLE,
                    "The message has an element of a namespace that its format does not have.");
        }
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static XMLOutputFactory writers() {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(WstxOutputProperties.P_OUTPUT_ESCAPE_CR, true);
        factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        return factory;
    }
}
