package org.varsel.gateway.translate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.minimise.MinimisedNotice;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.canonical.CanonicalXml;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.Profile;

/**
 * Writes each notice in its recipient's dialect. A canonical form is the notice; any other stands beside the notice, inside the
 * same seal, so that a recipient loses nothing by its own format and can hold one against the other.
 */
public final class Translator {
    private final Dialects dialects;

    public Translator(Dialects dialects) {
        this.dialects = dialects;
    }

    public TranslatedNotice translate(MinimisedNotice minimised) {
        Objects.requireNonNull(minimised, "no notice to translate");
        ObjectNode document = minimised.document();
        String name = minimised.ruling().recipient().dialect();
        return switch (name) {
            case DialectNames.CANONICAL_JSON -> TranslatedNotice.json(minimised);
            case DialectNames.CANONICAL_XML ->
                TranslatedNotice.xml(minimised, CanonicalXml.tree(Profile.DISCLOSURE, document));
            default -> TranslatedNotice.beside(minimised, installed(name).write(Profile.DISCLOSURE, document));
        };
    }

    private Dialect installed(String name) {
        return dialects.find(name)
                .orElseThrow(() -> new Fault(
                        ErrorCode.TRANSLATE_LOSS, "no translation into the dialect " + name + " is installed"));
    }
}
