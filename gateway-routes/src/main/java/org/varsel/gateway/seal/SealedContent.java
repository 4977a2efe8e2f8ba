package org.varsel.gateway.seal;

import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.varsel.log.entry.Slots;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is signed for a recipient that reads XML: its disclosure and beside it the opening of each released slot. */
final class SealedContent {
    private SealedContent() {}

    /** Built around the disclosure, in its own tree. */
    static Document of(Element disclosure, Slots slots) {
        QName name = XmlForms.standard().sealedContent().root();
        Document document = disclosure.getOwnerDocument();
        Element root = document.createElementNS(name.getNamespaceURI(), name.getLocalPart());
        root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, XMLConstants.XMLNS_ATTRIBUTE, name.getNamespaceURI());
        root.appendChild(disclosure);
        slots.released().forEach(opening -> {
            Element element = document.createElementNS(name.getNamespaceURI(), "Opening");
            element.appendChild(document.createTextNode(opening.disclosure()));
            root.appendChild(element);
        });
        if (document.getDocumentElement() != null) { // sealed once before
            document.removeChild(document.getDocumentElement());
        }
        document.appendChild(root);
        return document;
    }
}
