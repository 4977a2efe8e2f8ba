package org.varsel.schemas.xml;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.xml.MalformedXml.Reason;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * A tree as bytes that {@link StrictXml} reads back to the same tree: UTF-8, no XML declaration, a carriage return as a character
 * reference because a parser would turn a bare one into a line feed. A namespace that no attribute declares is declared where it
 * is first needed.
 */
public final class XmlBytes {

    private final StringBuilder out = new StringBuilder();

    private XmlBytes() {}

    /**
     * The bytes of a document.
     *
     * @throws MalformedXml when it holds more than elements, attributes and text, or a character that is not one of XML
     */
    public static byte[] of(Document document) {
        Element root = document.getDocumentElement();
        if (root == null) {
            throw new MalformedXml(Reason.SHAPE);
        }
        return of(root);
    }

    /** The bytes of an element as a document of its own. */
    public static byte[] of(Element root) {
        XmlBytes bytes = new XmlBytes();
        bytes.element(root, Map.of("", "", XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI), 0);
        return bytes.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes an element.
     *
     * @param declared the namespace of every prefix that the elements around it have declared
     */
    private void element(Element element, Map<String, String> declared, int depth) {
        if (depth >= StrictXml.MAX_DEPTH) {
            throw new MalformedXml(Reason.DEPTH);
        }
        out.append('<').append(element.getNodeName());
        Map<String, String> scope = declared;
        NamedNodeMap attributes = element.getAttributes();
        if (attributes.getLength() > 0 || !isDeclared(element, declared)) {
            scope = new TreeMap<>(declared);
            attributes(element, attributes, scope);
        }
        content(element, scope, depth);
    }

    /**
     * Writes the attributes and declarations of an element.
     *
     * @param scope takes up what is declared
     */
    private void attributes(Element element, NamedNodeMap attributes, Map<String, String> scope) {
        Set<String> declaredHere = new HashSet<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!isDeclaration(attribute)) {
                attribute(attribute.getName(), attribute.getValue());
            } else if (declaredHere.add(attribute.getName())) {
                scope.put(prefix(attribute), attribute.getValue());
                attribute(attribute.getName(), attribute.getValue());
            }
        }
        declare(element, scope);
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.item(i).getPrefix() != null) {
                declare(attributes.item(i), scope);
            }
        }
    }

    /** Libraries leave declarations in a tree also as attributes of no namespace, sometimes beside the real one. */
    private static boolean isDeclaration(Attr attribute) {
        String name = attribute.getName();
        return name.equals(XMLConstants.XMLNS_ATTRIBUTE) || name.startsWith(XMLConstants.XMLNS_ATTRIBUTE + ":");
    }

    private static String prefix(Attr declaration) {
        int at = declaration.getName().indexOf(':');
        return at < 0 ? "" : declaration.getName().substring(at + 1);
    }

    private void content(Element element, Map<String, String> scope, int depth) {
        if (!element.hasChildNodes()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inside) {
                element(inside, scope, depth + 1);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                text(child.getNodeValue(), false);
            } else {
                throw new MalformedXml(Reason.SHAPE);
            }
        }
        out.append("</").append(element.getNodeName()).append('>');
    }

    /** Declares the namespace of a name, unless it is declared already. */
    private void declare(Node named, Map<String, String> scope) {
        if (isDeclared(named, scope)) {
            return;
        }
        String prefix = orEmpty(named.getPrefix());
        String uri = orEmpty(named.getNamespaceURI());
        scope.put(prefix, uri);
        attribute(prefix.isEmpty() ? XMLConstants.XMLNS_ATTRIBUTE : XMLConstants.XMLNS_ATTRIBUTE + ":" + prefix, uri);
    }

    private static boolean isDeclared(Node named, Map<String, String> scope) {
        String prefix = orEmpty(named.getPrefix());
        return prefix.equals(XMLConstants.XMLNS_ATTRIBUTE)
                || orEmpty(named.getNamespaceURI()).equals(scope.get(prefix));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        text(value, true);
        out.append('"');
    }

    private void text(String text, boolean attribute) {
        if (!Lexical.writable(text)) {
            throw new MalformedXml(Reason.SHAPE);
        }
        int written = 0;
        for (int at = 0; at < text.length(); at++) {
            String reference = reference(text.charAt(at), attribute);
            if (reference != null) {
                out.append(text, written, at).append(reference);
                written = at + 1;
            }
        }
        out.append(text, written, text.length());
    }

    /** What stands for a character; null where it stands for itself. */
    private static @Nullable String reference(char c, boolean attribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            case '"' -> attribute ? "&quot;" : null;
            case '\n' -> attribute ? "&#10;" : null;
            case '\t' -> attribute ? "&#9;" : null;
            default -> null;
        };
    }

    private static String orEmpty(@Nullable String uri) {
        return uri == null ? "" : uri;
    }
}
