package org.varsel.schemas.xml;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A twin with a line an element, which reads as the same document. */
final class IndentedTwin {

    private final Indented out;

    IndentedTwin(Indented out) {
        this.out = out;
    }

    void write(Element element) {
        String declared = element.hasAttribute("xmlns") ? " xmlns=\"" + element.getAttribute("xmlns") + "\"" : "";
        String name = element.getLocalName();
        if (element.getFirstChild() instanceof Element) {
            out.open("<" + name + declared + ">");
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                write((Element) child);
            }
            out.close(name);
        } else {
            out.line("<" + name + declared + ">" + readable(element.getTextContent()) + "</" + name + ">");
        }
    }

    private static String readable(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
