package org.varsel.gateway.minimise;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.varsel.gateway.decide.Ruling;
import org.varsel.log.entry.SlotValue;

/**
 * What one recipient may read: header, legal block, and of the content exactly the permitted fields, in their reduced
 * precision. Only {@link Minimiser} makes it.
 */
public final class MinimisedNotice {
    private final Ruling ruling;
    private final ObjectNode document;
    private final List<SlotValue> slots;

    MinimisedNotice(Ruling ruling, ObjectNode document, List<SlotValue> slots) {
        this.ruling = Objects.requireNonNull(ruling);
        this.document = Objects.requireNonNull(document);
        this.slots = List.copyOf(slots);
    }

    public Ruling ruling() {
        return ruling;
    }

    /** The disclosure document {@code {header, legal, content}}; not to be changed. */
    public ObjectNode document() {
        return document;
    }

    /** One value for the reference to the person and for every field of the type, sent or not, in schema order. */
    public List<SlotValue> slots() {
        return slots;
    }
}
