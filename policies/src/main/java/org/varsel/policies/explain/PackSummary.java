package org.varsel.policies.explain;

import java.util.List;

/** A loaded pack in one line. No pack is signed off yet, and the line says so. */
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
