package org.varsel.gateway.translate.niem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What one schema document of NIEM declares, as far as a subset must agree with it. */
record NiemSchema(
        String namespace,
        Map<String, Declared> elements,
        Map<String, Declared> attributes,
        Map<String, ComplexType> types) {
    private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;

    /** An element or an attribute by its type, head and whether it is abstract. */
    record Declared(String type, String head, String isAbstract) {}

    /** How often an element may occur. */
    record Occurrence(int least, int most) {}

    /** A complex type by its base, elements in their order and attributes. */
    record ComplexType(String base, Map<String, Occurrence> children, Set<String> attributes) {}

    static NiemSchema of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NiemSchema parse(String schema) {
        try {
            return read(new ByteArrayInputStream(schema.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return elements.size() + attributes.size() + types.size();
    }

    private static NiemSchema read(InputStream in) throws IOException {
        Element root = parsed(in).getDocumentElement();
        Map<String, Declared> elements = new LinkedHashMap<>();
        Map<String, Declared> attributes = new LinkedHashMap<>();
        Map<String, ComplexType> types = new LinkedHashMap<>();
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element declared && XS.equals(declared.getNamespaceURI())) {
                String name = declared.getAttribute("name");
                switch (declared.getLocalName()) {
                    case "element" -> elements.put(name, declared(declared));
                    case "attribute" -> attributes.put(name, declared(declared));
                    case "complexType" -> types.put(name, type(declared));
                    default -> {
                        // Imports, annotations and groups say nothing of their own.
                    }
                }
            }
        }
        return new NiemSchema(root.getAttribute("targetNamespace"), elements, attributes, types);
    }

    private static Declared declared(Element element) {
        return new Declared(
                element.getAttribute("type"),
                element.getAttribute("substitutionGroup"),
                element.getAttribute("abstract"));
    }

    private static ComplexType type(Element type) {
        Map<String, Occurrence> children = new LinkedHashMap<>();
        NodeList elements = type.getElementsByTagNameNS(XS, "element");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            children.put(
                    element.getAttribute("ref"),
                    new Occurrence(
                            occurs(element.getAttribute("minOccurs")), occurs(element.getAttribute("maxOccurs"))));
        }
        Set<String> attributes = new TreeSet<>();
        NodeList refs = type.getElementsByTagNameNS(XS, "attribute");
        for (int i = 0; i < refs.getLength(); i++) {
            attributes.add(((Element) refs.item(i)).getAttribute("ref"));
        }
        return new ComplexType(base(type), children, attributes);
    }

    private static String base(Element type) {
        NodeList extensions = type.getElementsByTagNameNS(XS, "extension");
        return extensions.getLength() == 0 ? "" : ((Element) extensions.item(0)).getAttribute("base");
    }

    private static int occurs(String said) {
        return said.equals("unbounded") ? Integer.MAX_VALUE : said.isEmpty() ? 1 : Integer.parseInt(said);
    }

    private static Document parsed(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError("a schema cannot be read", e);
        }
    }
}
