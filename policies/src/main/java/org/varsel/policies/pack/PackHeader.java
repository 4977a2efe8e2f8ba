package org.varsel.policies.pack;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What pack.yaml says of the pack as a whole.
 *
 * @param name the folder's name: "no"
 * @param jurisdiction the country, as ISO 3166-1 writes it
 * @param region the part of the country whose law this is, as ISO 3166-2 writes it without the country; null: the whole of it
 * @param denyOnly says that no rule of this pack permits anything: it is there to explain why nothing may be told
 * @param examplesOn the day on which examples and scenarios play
 * @param roles every role that can occur, with what it is called in this country
 * @param roleGroups short names for sets of roles
 * @param schemes what the country calls its cooperation, in the original language, with a translation
 * @param provisions the files with rules, in the order a reader should take them
 */
public record PackHeader(
        String name,
        String version,
        String jurisdiction,
        @Nullable String region,
        boolean denyOnly,
        Map<String, String> title,
        List<String> languages,
        LocalDate examplesOn,
        Set<String> messages,
        Map<String, String> roles,
        Map<String, Set<String>> roleGroups,
        Map<String, Map<String, String>> purposes,
        Map<String, String> schemes,
        List<Oversight> oversight,
        List<LogRetention> logRetention,
        Classification classification,
        List<String> provisions,
        List<String> scenarios) {

    /** The name by which a question asks for this law: the country, "NO", or the part of it, "DE-NW". */
    public String law() {
        return region == null ? jurisdiction : jurisdiction + "-" + region;
    }

    /** Who watches over whom. */
    public record Oversight(String body, Set<String> roles, Citation cite) {}

    /**
     * How long something may or must be kept.
     *
     * @param purposes the only uses it may be put to
     */
    public record LogRetention(
            String of,
            @Nullable Period atLeast,
            @Nullable Period atMost,
            Set<String> purposes,
            Source source,
            Citation cite) {}

    /**
     * The national scheme of classification.
     *
     * @param labels international level to national label
     * @param municipalCeiling the highest level that a municipal role may get
     */
    public record Classification(Map<String, String> labels, String municipalCeiling, Citation cite) {}
}
