package org.varsel.policies.analysis.replay;

import java.util.List;
import org.varsel.policies.Outcome;
import org.varsel.schemas.field.FieldPath;

/**
 * One decision, decided again.
 *
 * @param sameLaw whether the law is the one that was applied then
 * @param changes fields with another outcome than was recorded
 */
public record Replayed(boolean sameLaw, List<Change> changes) {
    public Replayed {
        changes = List.copyOf(changes);
    }

    /** A field with another outcome. */
    public record Change(FieldPath field, Outcome before, Outcome after) {}

    /** Whether the law that was applied did not decide the same again: then the record, the law or the engine was changed. */
    public boolean contradicts() {
        return sameLaw && !changes.isEmpty();
    }
}
