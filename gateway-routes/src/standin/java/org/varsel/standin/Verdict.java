package org.varsel.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the checks of one delivery.
 *
 * @param payload {@code {disclosure, openings}} as the gateway signed it; null when it could not be opened
 */
record Verdict(List<Check> checks, @Nullable ObjectNode payload) {
    boolean accepted() {
        return payload != null && checks.stream().allMatch(Check::passed);
    }

    String firstFailure() {
        return checks.stream()
                .filter(check -> !check.passed())
                .map(check -> check.fact() + ": " + check.failure())
                .findFirst()
                .orElse("");
    }
}
