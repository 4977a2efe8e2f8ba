package org.varsel.gateway.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.varsel.schemas.xml.StrictXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The elements of an XML message, which depend on what a document holds and never on what its texts say. */
public final class XmlNames {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz";

    private XmlNames() {}

    /** Writes the document, and again with texts of the same length in letters only. */
    public static void assertSameWhateverTheTexts(ObjectNode document, Function<ObjectNode, byte[]> writing) {
        ObjectNode plain = document.deepCopy();
        flatten(plain);

        assertThat(names(writing.apply(document))).isEqualTo(names(writing.apply(plain)));
    }

    private static List<String> names(byte[] xml) {
        List<String> names = new ArrayList<>();
        collect(StrictXml.parse(xml).getDocumentElement(), names);
        return names;
    }

    private static void collect(Element element, List<String> names) {
        names.add(element.getNodeName());
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inside) {
                collect(inside, names);
            }
        }
    }

    private static void flatten(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(flat(member.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, flat(array.get(i)));
            }
        }
    }

    private static JsonNode flat(JsonNode value) {
        if (value.isTextual()) {
            int length = value.asText().length();
            return TextNode.valueOf(PLAIN.repeat(length / PLAIN.length() + 1).substring(0, length));
        }
        flatten(value);
        return value;
    }
}
