package org.varsel.schemas.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Any bytes: refused without a word of them, or one tree of elements and text, which is read back as that tree. */
class StrictXmlFuzzTest {

    @FuzzTest
    void readsOneTreeOrRefuses(byte[] input) throws TransformerException {
        Document tree = tree(input);
        assertThat(checks(input)).isEqualTo(tree != null);
        if (tree == null) {
            return;
        }
        elementsAndTextOnly(tree.getDocumentElement(), 1);
        byte[] written = written(tree);
        Document again = StrictXml.parse(written);
        assertThat(again.getDocumentElement().isEqualNode(tree.getDocumentElement()))
                .isTrue();
    }

    private static @Nullable Document tree(byte[] input) {
        try {
            return StrictXml.parse(input);
        } catch (MalformedXml refused) {
            assertThat(refused.getMessage()).startsWith("the document ").hasSizeLessThan(200);
            assertThat(refused).hasNoCause();
            return null;
        }
    }

    private static boolean checks(byte[] input) {
        try {
            StrictXml.check(input);
            return true;
        } catch (MalformedXml refused) {
            return false;
        }
    }

    private static void elementsAndTextOnly(Node element, int depth) {
        assertThat(depth).isLessThanOrEqualTo(StrictXml.MAX_DEPTH);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            assertThat(child.getNodeType()).isIn(Node.ELEMENT_NODE, Node.TEXT_NODE);
            elementsAndTextOnly(child, depth + (child.getNodeType() == Node.ELEMENT_NODE ? 1 : 0));
        }
    }

    private static byte[] written(Document tree) throws TransformerException {
        Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
        writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter text = new StringWriter();
        writer.transform(new DOMSource(tree), new StreamResult(text));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
