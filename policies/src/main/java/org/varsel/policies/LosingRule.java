package org.varsel.policies;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rule that covers the field and did not decide.
 *
 * @param defeatedBy the id of the exception, when one took the rule away
 */
public record LosingRule(RuleRef rule, Effect effect, Why why, @Nullable String defeatedBy) {

    /** Why a rule did not decide. */
    public enum Why {
        CONDITION_FALSE,
        CONDITION_UNKNOWN,
        /** An exception took it away. */
        DEFEATED,
        /** It holds, and a stronger rule decided. */
        OUTRANKED,
        /** It is about another sender or another purpose. */
        OTHER_CASE,
        NOT_IN_FORCE,
        REPEALED,
        NEEDS_VERIFICATION;

        /** The word used in traces. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
