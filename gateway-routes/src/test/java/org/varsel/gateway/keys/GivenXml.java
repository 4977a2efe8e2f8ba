package org.varsel.gateway.keys;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import javax.xml.namespace.QName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Signed and sealed XML that the tests of this room start from. */
final class GivenXml {
    static final String NOTICE = "urn:varsel:notice:1";
    static final QName RECEIPT = new QName(NOTICE, "Receipt");
    static final String TEXT =
            "<Receipt xmlns=\"" + NOTICE + "\"><Kind>R1</Kind><Status>ac&amp;cepted æøå</Status></Receipt>";

    private GivenXml() {}

    static Document document() {
        return ParsedXml.signed(bytes(TEXT));
    }

    static byte[] signed(SealKey key) {
        return XmlSignature.sign(document(), key);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The document with its text changed; fails when that changes nothing. */
    static byte[] changed(byte[] document, UnaryOperator<String> change) {
        String before = text(document);
        String after = change.apply(before);
        if (before.equals(after)) {
            throw new AssertionError("the change changes nothing");
        }
        return bytes(after);
    }

    static String said(Element root) {
        StringBuilder said = new StringBuilder(root.getLocalName());
        for (Element child : XmlShape.children(root)) {
            said.append(' ').append(child.getLocalName()).append('=').append(child.getTextContent());
        }
        return said.toString();
    }
}
