package org.varsel.policies.analysis.invariant;

import java.util.List;
import java.util.Map;

/**
 * Something that must always hold.
 *
 * @param says the sentence, by language
 * @param policyFloor stricter than some national law, by our own choice
 * @param checks what a pack has to keep
 * @param gateway what the gateway has to keep
 */
public record Invariant(
        String id,
        Map<String, String> says,
        String cite,
        boolean policyFloor,
        List<Check> checks,
        List<Proof> gateway) {
    public Invariant {
        says = Map.copyOf(says);
        checks = List.copyOf(checks);
        gateway = List.copyOf(gateway);
    }

    /** Whether a pack can break it. */
    public boolean keptByPack() {
        return !checks.isEmpty();
    }

    /**
     * Where the gateway's part is shown.
     *
     * @param test the class name of the test; empty when there is none yet
     * @param says what it shows, or what is missing
     */
    public record Proof(String test, String says) {
        public boolean missing() {
            return test.isEmpty();
        }
    }
}
