package org.varsel.gateway.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.varsel.gateway.keys.FormRefused.Reason;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Signed and sealed documents from bytes, read strictly before anything else looks at them. */
final class XmlBytes {
    private XmlBytes() {}

    /** A document to write into. */
    static Document empty() {
        return builder().newDocument();
    }

    static Document parse(byte[] utf8) {
        try {
            return builder().parse(new ByteArrayInputStream(utf8));
        } catch (SAXException | IOException e) {
            throw new XmlRefused(Reason.MALFORMED, "This is not strict XML.", e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
