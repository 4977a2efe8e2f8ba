package org.varsel.schemas.xml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import javax.xml.namespace.QName;
import org.varsel.schemas.xml.MalformedXml.Reason;
import org.varsel.schemas.xml.Shape.Fields;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The XML twin of one kind of document. Thread-safe. */
public final class XmlForm {

    private final QName root;
    private final Fields shape;

    XmlForm(QName root, Fields shape) {
        this.root = root;
        this.shape = shape;
    }

    public QName root() {
        return root;
    }

    Fields shape() {
        return shape;
    }

    /** Every place where a document of this kind may hold a value, in the order of its schema. */
    public List<Leaf> leaves() {
        return Leaves.of(shape);
    }

    /**
     * An element as JSON. What the document says may still be wrong; its schema finds that, with the same paths as for JSON.
     *
     * @param element the root; may bear declarations of namespaces and a {@code wsu:Id}, and nothing else
     * @throws MalformedXml when it is another element, or is not made of plain elements of its namespace
     */
    public JsonNode read(Element element) {
        QName name = ElementContent.name(element);
        if (!name.getNamespaceURI().equals(root.getNamespaceURI())) {
            throw new MalformedXml(Reason.NAMESPACE);
        }
        if (!name.equals(root)) {
            throw new MalformedXml(Reason.SHAPE);
        }
        return FormReader.value(element, shape, root.getNamespaceURI(), 0);
    }

    /**
     * JSON as an element that {@link #read} takes back to the same JSON. The element is not put into the document.
     *
     * @throws MalformedXml when the JSON has no twin, such as a control character in a text or a number where a text belongs
     */
    public Element write(JsonNode json, Document owner) {
        return new FormWriter(owner).root(root, json, shape);
    }
}
