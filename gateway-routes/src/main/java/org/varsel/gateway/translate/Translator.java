package org.varsel.gateway.translate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.minimise.MinimisedNotice;
import org.varsel.gateway.party.Dialect;
import org.varsel.schemas.xml.MalformedXml;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Element;

/** Writes each notice in its recipient's dialect. Both canonical forms say the same and lose nothing. */
public final class Translator {

    public TranslatedNotice translate(MinimisedNotice minimised) {
        Objects.requireNonNull(minimised, "no notice to translate");
        ObjectNode document = minimised.document();
        String dialect = minimised.ruling().recipient().dialect();
        return switch (dialect) {
            case Dialect.CANONICAL_JSON -> new TranslatedNotice(minimised, document, null);
            case Dialect.CANONICAL_XML -> new TranslatedNotice(minimised, document, xml(document));
            default ->
                throw new Fault(
                        ErrorCode.TRANSLATE_LOSS, "no translation into the dialect " + dialect + " is installed");
        };
    }

    /** XML 1.0 has no control characters; validation refuses them, and what came in another way stops here. */
    private static Element xml(ObjectNode document) {
        try {
            return XmlForms.standard().disclosure().write(document, StrictXml.newDocument());
        } catch (MalformedXml e) {
            throw new Fault(ErrorCode.TRANSLATE_LOSS, "the notice holds a value that XML cannot carry", e);
        }
    }
}
