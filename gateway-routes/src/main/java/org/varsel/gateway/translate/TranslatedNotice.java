package org.varsel.gateway.translate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.minimise.MinimisedNotice;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.w3c.dom.Element;

/** A minimised notice in the recipient's dialect. Only {@link Translator} makes it. */
public final class TranslatedNotice {
    private final MinimisedNotice minimised;
    private final @Nullable Element xml;
    private final @Nullable DialectMessage message;

    private TranslatedNotice(MinimisedNotice minimised, @Nullable Element xml, @Nullable DialectMessage message) {
        this.minimised = Objects.requireNonNull(minimised);
        this.xml = xml;
        this.message = message;
    }

    static TranslatedNotice json(MinimisedNotice minimised) {
        return new TranslatedNotice(minimised, null, null);
    }

    static TranslatedNotice xml(MinimisedNotice minimised, Element xml) {
        return new TranslatedNotice(minimised, xml, null);
    }

    static TranslatedNotice beside(MinimisedNotice minimised, DialectMessage message) {
        return new TranslatedNotice(minimised, null, message);
    }

    public MinimisedNotice minimised() {
        return minimised;
    }

    /** The document in JSON: what the recipient reads, or says the same; not to be changed. */
    public ObjectNode document() {
        return minimised.document();
    }

    /** The document in XML, for a recipient that reads XML; in a tree of its own, into which {@code seal} builds on. */
    public Optional<Element> xml() {
        return Optional.ofNullable(xml);
    }

    /** The notice as the recipient's own system takes it, for a recipient that reads neither canonical form. */
    public Optional<DialectMessage> message() {
        return Optional.ofNullable(message);
    }
}
