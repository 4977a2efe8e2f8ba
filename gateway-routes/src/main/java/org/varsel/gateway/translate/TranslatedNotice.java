package org.varsel.gateway.translate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.varsel.gateway.minimise.MinimisedNotice;

/** A minimised notice in the recipient's dialect. Only {@link Translator} makes it. */
public final class TranslatedNotice {
    private final MinimisedNotice minimised;
    private final ObjectNode document;

    TranslatedNotice(MinimisedNotice minimised, ObjectNode document) {
        this.minimised = Objects.requireNonNull(minimised);
        this.document = Objects.requireNonNull(document);
    }

    public MinimisedNotice minimised() {
        return minimised;
    }

    /** The document as the recipient reads it; not to be changed. */
    public ObjectNode document() {
        return document;
    }
}
