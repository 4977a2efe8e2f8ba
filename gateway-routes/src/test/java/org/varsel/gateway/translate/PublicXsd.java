package org.varsel.gateway.translate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A published schema, compiled as it is published; nothing is fetched. */
public final class PublicXsd {
    private final Schema schema;

    private PublicXsd(Schema schema) {
        this.schema = schema;
    }

    /** The schema in a file; it may import files beside it. */
    public static PublicXsd of(Path file) {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return new PublicXsd(factory.newSchema(file.toFile()));
        } catch (SAXException e) {
            throw new AssertionError("a published schema does not compile: " + file, e);
        }
    }

    /** What it says against the bytes. */
    public List<String> faults(byte[] xml) {
        List<String> faults = new ArrayList<>();
        try {
            Validator validator = schema.newValidator();
            validator.setErrorHandler(new Collected(faults));
            validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException e) {
            faults.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private record Collected(List<String> faults) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            faults.add(String.valueOf(e.getMessage()));
        }

        @Override
        public void error(SAXParseException e) {
            faults.add(String.valueOf(e.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }
}
