package org.varsel.gateway.translate.schema;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.Finding;
import org.varsel.schemas.xml.MalformedXml;
import org.varsel.schemas.xml.StrictXml;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** One XML Schema, compiled. Thread-safe. */
public final class XmlShape {
    private static final String CURRENT = "http://apache.org/xml/properties/dom/current-element-node";
    private static final int MOST = 50;

    private final Schema schema;

    private XmlShape(Schema schema) {
        this.schema = schema;
    }

    /**
     * The schema in the folder of a dialect; imports of its own folder are followed, others never.
     *
     * @param dialect a class of the package whose folder it is
     */
    public static XmlShape of(Class<?> dialect, String... files) {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "jar,file,nested");
            List<Source> sources = new ArrayList<>();
            for (String file : files) {
                URL url = Objects.requireNonNull(dialect.getResource(file), file);
                sources.add(new StreamSource(url.toExternalForm()));
            }
            return new XmlShape(factory.newSchema(sources.toArray(Source[]::new)));
        } catch (SAXException e) {
            throw new UnusableSchema(dialect, "cannot be compiled", e);
        }
    }

    /** Where the XML breaks the schema; the first fifty places, by the path of the element. */
    public List<Finding> check(byte[] xml) {
        Document document;
        try {
            document = StrictXml.parse(xml);
        } catch (MalformedXml e) {
            return List.of(new Finding("", "xml", e.getMessage() + "; write one well-formed document"));
        }
        List<Finding> findings = new ArrayList<>();
        try {
            Validator validator = schema.newValidator();
            validator.setErrorHandler(new Collected(validator, findings));
            validator.validate(new DOMSource(document));
        } catch (SAXException | IOException e) {
            findings.add(new Finding("", "xml-schema", "the document cannot be held against its schema"));
        }
        return List.copyOf(findings);
    }

    /** Never passes on the validator's sentence, which repeats values; only the rule of the specification that it names. */
    private record Collected(Validator validator, List<Finding> findings) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            add(e);
        }

        @Override
        public void error(SAXParseException e) {
            add(e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            add(e);
        }

        private void add(SAXParseException e) {
            if (findings.size() < MOST) {
                String said = String.valueOf(e.getMessage());
                int colon = said.indexOf(':');
                String rule = colon > 0 ? said.substring(0, colon) : "xml-schema";
                findings.add(new Finding(
                        path(),
                        rule,
                        "breaks the rule " + rule + " of XML Schema; hold the element"
                                + " against the schema in the dialect's folder"));
            }
        }

        private String path() {
            try {
                return validator.getProperty(CURRENT) instanceof Node node ? path(node) : "";
            } catch (SAXException e) {
                return "";
            }
        }

        private static String path(@Nullable Node node) {
            StringBuilder path = new StringBuilder();
            for (Node at = node; at != null && at.getNodeType() == Node.ELEMENT_NODE; at = at.getParentNode()) {
                path.insert(0, "/" + at.getLocalName());
            }
            return path.toString();
        }
    }
}
