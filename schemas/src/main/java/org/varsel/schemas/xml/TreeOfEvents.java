package org.varsel.schemas.xml;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Builds the tree of a document, event by event, with the prefixes and declarations that stand in its text. */
final class TreeOfEvents {

    private final Document tree;
    private Node open;

    TreeOfEvents(Document tree) {
        this.tree = tree;
        this.open = tree;
    }

    void take(XMLStreamReader events) {
        switch (events.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> open = open.appendChild(element(events));
            case XMLStreamConstants.END_ELEMENT -> open = open.getParentNode();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
                if (open != tree) {
                    open.appendChild(tree.createTextNode(events.getText()));
                }
            }
            default -> {}
        }
    }

    private Element element(XMLStreamReader events) {
        Element element = tree.createElementNS(
                namespace(events.getNamespaceURI()), qualified(events.getPrefix(), events.getLocalName()));
        for (int i = 0; i < events.getNamespaceCount(); i++) {
            String prefix = events.getNamespacePrefix(i);
            String name = prefix == null || prefix.isEmpty()
                    ? XMLConstants.XMLNS_ATTRIBUTE
                    : XMLConstants.XMLNS_ATTRIBUTE + ":" + prefix;
            String uri = events.getNamespaceURI(i);
            element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, name, uri == null ? "" : uri);
        }
        for (int i = 0; i < events.getAttributeCount(); i++) {
            element.setAttributeNS(
                    namespace(events.getAttributeNamespace(i)),
                    qualified(events.getAttributePrefix(i), events.getAttributeLocalName(i)),
                    events.getAttributeValue(i));
        }
        return element;
    }

    private static @Nullable String namespace(@Nullable String uri) {
        return uri == null || uri.isEmpty() ? null : uri;
    }

    private static String qualified(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }
}
