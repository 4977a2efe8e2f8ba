package org.varsel.policies;

import java.util.List;
import java.util.Map;

/**
 * The answer to one question. Exactly one of: {@link Permit} (something leaves), {@link Refer} (nothing leaves until people have
 * stated what is missing and the question was asked again), {@link Deny} (nothing leaves).
 */
public sealed interface Decision permits Permit, Refer, Deny {
    Question question();

    /** Every field of the question, in its order. */
    List<FieldDecision> fields();

    /** Which law was applied: "sha256:" and 64 hex digits. */
    String policyDigest();

    /** "permitted", "referred" or "denied". */
    String word();

    /** The whole decision in canonical form: text, whole numbers, booleans, lists and maps; equal for equal questions. */
    default Map<String, Object> trace() {
        return DecisionTrace.of(this);
    }

    /** The fields with this outcome. */
    default List<FieldDecision> fields(Outcome outcome) {
        return fields().stream().filter(field -> field.outcome() == outcome).toList();
    }
}
