package org.varsel.policies.explain;

import java.util.List;

/**
 * A loaded pack in one line.
 *
 * @param signedOff whether a lawyer answers for the pack as it stands
 */
public record PackSummary(
        String name,
        String version,
        String jurisdiction,
        String title,
        List<String> languages,
        int rules,
        boolean signedOff) {
    public PackSummary {
        languages = List.copyOf(languages);
    }
}
