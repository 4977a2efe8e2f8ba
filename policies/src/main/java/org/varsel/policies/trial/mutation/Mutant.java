package org.varsel.policies.trial.mutation;

import org.varsel.policies.pack.Pack;

/**
 * A pack of which one rule says something else.
 *
 * @param rule the id of the rule
 * @param change what was done to it, in words
 * @param pack the whole pack with the change
 */
public record Mutant(String rule, String change, Pack pack) {
    @Override
    public String toString() {
        return rule + ": " + change;
    }
}
