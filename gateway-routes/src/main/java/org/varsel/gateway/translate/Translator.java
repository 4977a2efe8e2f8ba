package org.varsel.gateway.translate;

import java.util.Objects;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.minimise.MinimisedNotice;

/** Writes each notice in its recipient's dialect. The canonical form needs no translation and loses nothing. */
public final class Translator {
    /** The dialect whose document is the disclosure document itself. */
    public static final String CANONICAL = "canonical-json";

    public TranslatedNotice translate(MinimisedNotice minimised) {
        Objects.requireNonNull(minimised, "no notice to translate");
        String dialect = minimised.ruling().recipient().dialect();
        if (!dialect.equals(CANONICAL)) {
            throw new Fault(ErrorCode.TRANSLATE_LOSS, "no translation into the dialect " + dialect + " is installed");
        }
        return new TranslatedNotice(minimised, minimised.document());
    }
}
