package org.varsel.schemas.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The checked-in XML schemas, as the validator of the JDK reads them. */
final class Xsd {

    private static final Schema SCHEMA = schema();

    private Xsd() {}

    /** What the validator says against a document; empty where it is valid. */
    static List<String> faults(byte[] xml) {
        List<String> faults = new ArrayList<>();
        try {
            Validator validator = SCHEMA.newValidator();
            validator.setErrorHandler(new ErrorHandler() {
                @Override
                public void warning(SAXParseException e) {
                    faults.add(e.getMessage());
                }

                @Override
                public void error(SAXParseException e) {
                    faults.add(e.getMessage());
                }

                @Override
                public void fatalError(SAXParseException e) {
                    faults.add(e.getMessage());
                }
            });
            validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException e) {
            faults.add(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private static Schema schema() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            Path folder = Path.of("src/main/resources/varsel/v1/xsd").toAbsolutePath();
            return factory.newSchema(new Source[] {
                new StreamSource(folder.resolve("service.xsd").toUri().toString())
            });
        } catch (SAXException e) {
            throw new AssertionError(e);
        }
    }
}
