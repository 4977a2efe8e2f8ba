package org.varsel.gateway.wss;

import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks at the elements right below one element, and nowhere else: what is deeper can never stand in for them. */
final class Children {

    private Children() {}

    static List<Element> of(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> named(Element parent, QName name) {
        return of(parent).stream().filter(child -> name(child).equals(name)).toList();
    }

    /** The one child of that name. */
    static Element one(Element parent, QName name, ErrorCode otherwise) {
        List<Element> found = named(parent, name);
        if (found.size() != 1) {
            throw new Rejected(
                    otherwise, name(parent).getLocalPart() + " must have exactly one " + name.getLocalPart() + ".");
        }
        return found.get(0);
    }

    static QName name(Element element) {
        String namespace = element.getNamespaceURI();
        return new QName(namespace == null ? "" : namespace, String.valueOf(element.getLocalName()));
    }

    /** The text of an element that has nothing but text. */
    static String text(Element element) {
        return element.getTextContent().strip();
    }
}
