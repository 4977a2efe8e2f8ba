package org.varsel.schemas.xml;

import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.varsel.schemas.xml.MalformedXml.Reason;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What stands in an element: either elements, or text. White space between elements is no text.
 *
 * @param text empty where there are elements
 */
record ElementContent(List<Element> children, String text) {

    private static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    /**
     * The content of an element.
     *
     * @param depth of the element below the root of its form, which is 0 and alone may bear a name to sign it by
     */
    static ElementContent of(Element element, int depth) {
        if (depth >= StrictXml.MAX_DEPTH) {
            throw new MalformedXml(Reason.DEPTH);
        }
        requireNoAttributes(element, depth == 0);
        List<Element> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            switch (node.getNodeType()) {
                case Node.ELEMENT_NODE -> children.add((Element) node);
                case Node.TEXT_NODE -> text.append(node.getNodeValue());
                case Node.CDATA_SECTION_NODE -> throw new MalformedXml(Reason.CDATA);
                case Node.COMMENT_NODE -> throw new MalformedXml(Reason.COMMENT);
                case Node.PROCESSING_INSTRUCTION_NODE -> throw new MalformedXml(Reason.INSTRUCTION);
                default -> throw new MalformedXml(Reason.SHAPE);
            }
        }
        if (children.isEmpty()) {
            return new ElementContent(children, text.toString());
        }
        if (!Lexical.blank(text.toString())) {
            throw new MalformedXml(Reason.SHAPE);
        }
        return new ElementContent(children, "");
    }

    static QName name(Element element) {
        if (element.getLocalName() == null) {
            throw new MalformedXml(Reason.NAMESPACE);
        }
        String uri = element.getNamespaceURI();
        return new QName(uri == null ? XMLConstants.NULL_NS_URI : uri, element.getLocalName());
    }

    private static void requireNoAttributes(Element element, boolean root) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            boolean declaration = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
            boolean id = root && WSU.equals(attribute.getNamespaceURI()) && "Id".equals(attribute.getLocalName());
            if (!declaration && !id) {
                throw new MalformedXml(Reason.ATTRIBUTES);
            }
        }
    }
}
