package org.varsel.policies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.field.FieldPath;

/**
 * What happens to one field.
 *
 * @param reduction the precision that is taken away before the field leaves; null when it leaves as it is, or does not leave
 * @param decisive the rule that settled it; null when no rule speaks of the field
 * @param rules every rule that the outcome rests on, the decisive one first
 */
public record FieldDecision(
        FieldPath field,
        Outcome outcome,
        @Nullable Reduction reduction,
        @Nullable RuleRef decisive,
        List<RuleRef> rules,
        Explanation explanation) {
    public FieldDecision {
        rules = List.copyOf(rules);
    }
}
