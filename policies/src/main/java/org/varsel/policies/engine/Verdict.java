package org.varsel.policies.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Outcome;
import org.varsel.policies.Reason;

/**
 * What the algebra says of one field.
 *
 * @param decisive the rule that settled it, if one did
 * @param bearing every rule the outcome rests on, the decisive one first
 */
record Verdict(Outcome outcome, Reason reason, @Nullable CompiledRule decisive, List<CompiledRule> bearing) {
    static Verdict of(Outcome outcome, Reason reason, List<CompiledRule> bearing) {
        return new Verdict(outcome, reason, bearing.isEmpty() ? null : bearing.get(0), bearing);
    }
}
