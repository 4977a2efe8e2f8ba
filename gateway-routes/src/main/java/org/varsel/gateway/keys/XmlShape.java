package org.varsel.gateway.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.varsel.gateway.keys.FormRefused.Reason;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Holds the elements of a signature or a seal against exactly what may stand there, before anything cryptographic looks at
 * them. Default deny: a child, attribute or text that is not asked for is refused, which covers references by id, other
 * transforms, keys in the message, and what the future invents.
 */
final class XmlShape {
    private XmlShape() {}

    /** The child elements, which must be exactly these in this order, with nothing but white space between them. */
    static List<Element> children(Element parent, QName... names) {
        List<Element> found = children(parent);
        if (found.size() != names.length) {
            throw unexpected(parent);
        }
        for (int i = 0; i < names.length; i++) {
            if (!is(found.get(i), names[i])) {
                throw unexpected(parent);
            }
        }
        return found;
    }

    /** The only child. */
    static Element child(Element parent, QName name) {
        return children(parent, name).get(0);
    }

    /** All child elements; any other child but white space is refused. */
    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            } else if (node.getNodeType() != Node.TEXT_NODE
                    || !node.getNodeValue().isBlank()) {
                throw unexpected(parent);
            }
        }
        return found;
    }

    static boolean is(Element element, QName name) {
        return name.getLocalPart().equals(element.getLocalName())
                && name.getNamespaceURI().equals(element.getNamespaceURI());
    }

    /** The values of exactly these attributes, in the order asked for; declarations of namespaces do not count. */
    static List<String> attributes(Element element, String... names) {
        NamedNodeMap attributes = element.getAttributes();
        String[] values = new String[names.length];
        int found = 0;
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.item(i) instanceof Attr attribute
                    && !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                int at = Arrays.asList(names).indexOf(attribute.getName());
                if (at < 0) {
                    throw unexpected(element);
                }
                values[at] = attribute.getValue();
                found++;
            }
        }
        if (found != names.length) {
            throw unexpected(element);
        }
        return Arrays.asList(values);
    }

    /** An element without content whose only attribute names one of these algorithms, which it gives back. */
    static String algorithm(Element element, String... allowed) {
        if (!children(element).isEmpty()) {
            throw unexpected(element);
        }
        return algorithmOf(element, allowed);
    }

    /** The same for an element whose content the caller looks at. */
    static String algorithmOf(Element element, String... allowed) {
        String algorithm = attributes(element, "Algorithm").get(0);
        if (!Arrays.asList(allowed).contains(algorithm)) {
            throw new XmlRefused(
                    Reason.HEADER_NOT_ALLOWED,
                    "The algorithm of " + element.getLocalName() + " must be " + String.join(" or ", allowed) + ".");
        }
        return algorithm;
    }

    /** The bytes of an element that holds base64 in its one canonical spelling, white space aside. */
    static byte[] base64(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() != Node.TEXT_NODE) {
                throw unexpected(element);
            }
            text.append(node.getNodeValue());
        }
        String compact = withoutSpace(text);
        try {
            byte[] bytes = Base64.getDecoder().decode(compact);
            if (bytes.length > 0 && Base64.getEncoder().encodeToString(bytes).equals(compact)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw notBase64(element, e);
        }
        throw notBase64(element, new IllegalArgumentException("empty, or another spelling of the same bytes"));
    }

    /** The thumbprint in a {@code ds:KeyInfo} or its like that names one certificate by its SHA-256, and nothing else. */
    static String thumbprint(Element keyInfo) {
        attributes(keyInfo);
        Element data = child(keyInfo, XmlSecurity.ds("X509Data"));
        attributes(data);
        Element digest = child(data, XmlSecurity.ds11("X509Digest"));
        algorithmOf(digest, XmlSecurity.SHA256);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(base64(digest));
    }

    private static String withoutSpace(CharSequence text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static XmlRefused notBase64(Element element, IllegalArgumentException cause) {
        return new XmlRefused(
                Reason.MALFORMED, element.getLocalName() + " does not hold base64 in its canonical spelling.", cause);
    }

    static XmlRefused unexpected(Element where) {
        return new XmlRefused(
                Reason.HEADER_NOT_ALLOWED,
                "There is something else in or missing from " + allowedName(where) + " than is accepted here.");
    }

    /** Names of our own list only: the name of an element from outside is a value of the message. */
    private static String allowedName(Element element) {
        return KNOWN.getOrDefault(String.valueOf(element.getNamespaceURI()), "an element");
    }

    private static final Map<String, String> KNOWN = Map.of(
            XmlSecurity.ds("").getNamespaceURI(), "the signature",
            XmlSecurity.ds11("").getNamespaceURI(), "the name of a key",
            XmlSecurity.xenc("").getNamespaceURI(), "the encryption",
            XmlSecurity.xenc11("").getNamespaceURI(), "the key agreement");
}
