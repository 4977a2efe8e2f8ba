package org.varsel.policies;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What a pack says about a fact.
 *
 * @param provenances where the fact may come from; a fact from anywhere else counts as unknown
 * @param askOf who can supply it when it is missing
 * @param within how long to wait for it
 * @param withinSource "law" or "policy-floor": whose figure that is
 * @param labels what it means, for people, by language
 */
public record FactType(
        String name,
        Domain domain,
        Set<Provenance> provenances,
        AskOf askOf,
        Duration within,
        String withinSource,
        Map<String, String> labels) {
    public FactType {
        provenances = Set.copyOf(provenances);
        labels = Map.copyOf(labels);
    }
}
