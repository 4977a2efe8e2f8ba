package org.varsel.policies.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Fact;
import org.varsel.policies.Question;
import org.varsel.policies.condition.Slots;

/** Puts the facts of a question into the array that conditions read. */
final class SlotValues {
    private SlotValues() {}

    /**
     * A fact that the pack does not declare, or that comes from where the pack does not accept it from, stays unknown.
     *
     * @throws FactOutOfDomain when a fact has a value that its type does not have
     */
    static long[] of(Question question, Slots slots) {
        long[] values = new long[slots.size()];
        Arrays.fill(values, Slots.UNKNOWN);
        values[Slots.DECISION_DATE] = question.decisionDate().toEpochDay();
        for (Fact fact : question.facts().all()) {
            Slots.@Nullable Slot slot = slots.find(fact.name()).orElse(null);
            if (slot != null && slot.type().provenances().contains(fact.provenance())) {
                values[slot.index()] =
                        slot.type().domain().encode(fact.value()).orElseThrow(() -> new FactOutOfDomain(fact.name()));
            }
        }
        return values;
    }
}
