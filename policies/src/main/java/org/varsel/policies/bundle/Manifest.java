package org.varsel.policies.bundle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle says of itself, and what is signed.
 *
 * @param digest of the law's meaning: what decisions and the log name
 * @param created when it was made, ISO 8601 in UTC
 * @param expires from when on it may not decide any more, likewise
 * @param previous the id of the bundle that it was compared with; null: of none
 * @param difference the digest of what it changes; null without a previous one
 */
public record Manifest(
        String format,
        String digest,
        String created,
        String expires,
        @Nullable String previous,
        @Nullable String difference,
        List<Entry> packs) {
    /** What this program writes and reads. */
    public static final String FORMAT = "varsel-bundle/1";

    public Manifest {
        packs = List.copyOf(packs);
    }

    /**
     * One pack of the bundle.
     *
     * @param digest of its meaning: what a lawyer signs off
     * @param contents of its line in the bundle's file
     * @param standing on whose word it runs: {@code signed-off}, {@code accepted} by the operator, or {@code demo}
     * @param signOff the lawyer's word; null with any other standing
     */
    public record Entry(
            String pack,
            String version,
            String jurisdiction,
            Map<String, String> title,
            List<String> languages,
            String digest,
            String contents,
            String standing,
            @Nullable SignOff signOff) {
        public Entry {
            title = Map.copyOf(title);
            languages = List.copyOf(languages);
        }
    }
}
