package org.varsel.gateway.wss;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.xml.security.encryption.Serializer;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.schemas.xml.MalformedXml;
import org.varsel.schemas.xml.StrictXml;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.DocumentFragment;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Reads what was under the seal, by the same rules as what was around it: what no reader of the envelope could see must not
 * be laxer XML. Is asked once the cipher's tag has held, so its refusal says nothing about keys or cipher text.
 */
final class StrictContent implements Serializer {

    private static final String WRAPPER = "content";

    /**
     * The content as nodes of the tree that it belongs into.
     *
     * @param place where it will stand; the namespaces that are declared there and above hold for it
     * @throws Rejected when it is not strict XML
     */
    @Override
    public Node deserialize(byte[] content, Node place) {
        Document read = read(content, place);
        Document tree = place instanceof Document document ? document : place.getOwnerDocument();
        DocumentFragment fragment = tree.createDocumentFragment();
        for (Node child = read.getDocumentElement().getFirstChild(); child != null; child = child.getNextSibling()) {
            fragment.appendChild(tree.importNode(child, true));
        }
        Node first = fragment.getFirstChild();
        return first != null && first == fragment.getLastChild() ? first : fragment;
    }

    private static Document read(byte[] content, Node place) {
        byte[] before = ("<" + WRAPPER + declarations(place) + ">").getBytes(StandardCharsets.UTF_8);
        byte[] after = ("</" + WRAPPER + ">").getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[before.length + content.length + after.length];
        System.arraycopy(before, 0, whole, 0, before.length);
        System.arraycopy(content, 0, whole, before.length, content.length);
        System.arraycopy(after, 0, whole, before.length + content.length, after.length);
        try {
            return StrictXml.parse(whole);
        } catch (MalformedXml e) {
            // Its line and column would be those of the wrapper, which the sender does not know.
            throw new Rejected(ErrorCode.RECEIVE_MALFORMED_XML, "The content under the seal " + e.advice() + ".");
        }
    }

    /** The declarations in force, the nearest of each prefix, as attributes. */
    private static String declarations(Node place) {
        ArrayDeque<Element> path = new ArrayDeque<>();
        for (Node node = place; node instanceof Element element; node = node.getParentNode()) {
            path.push(element);
        }
        Map<String, String> declared = new LinkedHashMap<>();
        for (Element element : path) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                if (Names.XMLNS.equals(attribute.getNamespaceURI())) {
                    declared.put(attribute.getName(), attribute.getValue());
                }
            }
        }
        StringBuilder text = new StringBuilder();
        declared.forEach((name, uri) ->
                text.append(' ').append(name).append("=\"").append(escaped(uri)).append('"'));
        return text.toString();
    }

    private static String escaped(String uri) {
        StringBuilder text = new StringBuilder(uri.length());
        uri.chars().forEach(c -> {
            if (c == '&' || c == '<' || c == '"' || c < ' ') {
                text.append("&#").append(c).append(';');
            } else {
                text.append((char) c);
            }
        });
        return text.toString();
    }

    @Override
    public byte[] serializeToByteArray(Element element) {
        throw readsOnly();
    }

    @Override
    public byte[] serializeToByteArray(NodeList nodes) {
        throw readsOnly();
    }

    private static Fault readsOnly() {
        return new Fault(ErrorCode.GATEWAY_FAULT, "What only opens envelopes was asked to seal one.");
    }
}
