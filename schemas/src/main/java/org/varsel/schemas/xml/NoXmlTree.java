package org.varsel.schemas.xml;

import javax.xml.parsers.ParserConfigurationException;
import org.varsel.schemas.SchemasException;

/** The platform has no plain XML tree to build: the Java runtime is not complete. */
final class NoXmlTree extends SchemasException {

    NoXmlTree(ParserConfigurationException cause) {
        super("the Java runtime makes no XML document; use one with the module java.xml", cause);
    }
}
