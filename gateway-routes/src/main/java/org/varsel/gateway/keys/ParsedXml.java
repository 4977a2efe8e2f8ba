package org.varsel.gateway.keys;

import org.varsel.gateway.keys.FormRefused.Reason;
import org.varsel.schemas.xml.MalformedXml;
import org.varsel.schemas.xml.StrictXml;
import org.w3c.dom.Document;

/** Signed and sealed documents from bytes, read strictly before anything else looks at them. */
final class ParsedXml {
    private ParsedXml() {}

    static Document signed(byte[] utf8) {
        try {
            return StrictXml.parse(utf8);
        } catch (MalformedXml e) {
            throw refused(e);
        }
    }

    static Document sealed(byte[] utf8) {
        try {
            return StrictXml.parseSealed(utf8);
        } catch (MalformedXml e) {
            throw refused(e);
        }
    }

    private static XmlRefused refused(MalformedXml e) {
        return e.reason() == MalformedXml.Reason.SIZE
                ? new XmlRefused(Reason.TOO_LARGE, "The document is larger than allowed.", e)
                : new XmlRefused(Reason.MALFORMED, "This is not strict XML: " + e.getMessage() + ".", e);
    }
}
