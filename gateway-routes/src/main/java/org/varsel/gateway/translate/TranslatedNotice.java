package org.varsel.gateway.translate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.minimise.MinimisedNotice;
import org.w3c.dom.Element;

/** A minimised notice in the recipient's dialect. Only {@link Translator} makes it. */
public final class TranslatedNotice {
    private final MinimisedNotice minimised;
    private final ObjectNode document;
    private final @Nullable Element xml;

    TranslatedNotice(MinimisedNotice minimised, ObjectNode document, @Nullable Element xml) {
        this.minimised = Objects.requireNonNull(minimised);
        this.document = Objects.requireNonNull(document);
        this.xml = xml;
    }

    public MinimisedNotice minimised() {
        return minimised;
    }

    /** The document in JSON: what the recipient reads, or says the same; not to be changed. */
    public ObjectNode document() {
        return document;
    }

    /** The document in XML, for a recipient that reads XML; in a tree of its own, into which {@code seal} builds on. */
    public Optional<Element> xml() {
        return Optional.ofNullable(xml);
    }
}
