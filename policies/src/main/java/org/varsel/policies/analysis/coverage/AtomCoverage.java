package org.varsel.policies.analysis.coverage;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of a rule.
 *
 * @param whenTrue whether some case shows that the rule would say otherwise were the comparison not true
 * @param whenFalse the same, the other way round
 * @param toShowTrue facts of a case that would show it; null when one does, or none can
 */
public record AtomCoverage(
        String comparison,
        boolean whenTrue,
        boolean whenFalse,
        @Nullable Map<String, Object> toShowTrue,
        @Nullable Map<String, Object> toShowFalse) {
    /** How many of the two sides are shown. */
    public int shown() {
        return (whenTrue ? 1 : 0) + (whenFalse ? 1 : 0);
    }
}
