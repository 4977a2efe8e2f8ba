package org.varsel.policies.analysis.invariant;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.pack.Citation;
import org.varsel.policies.pack.Source;

/** What of an invariant can be read off a pack. */
sealed interface Check {
    Reach reach();

    /**
     * Of whom a check speaks.
     *
     * @param jurisdictions where there is such a rule to keep
     * @param awaited rules that are known to break it until their pack is mended; a warning and no error
     */
    record Reach(Names jurisdictions, Names awaited) {}

    /** What is released, is released under one of these conditions; none: it is never released. */
    record OnlyIf(Reach reach, Releases releases, List<String> conditions) implements Check {}

    /** What is released, travels with one of these duties. */
    record Carries(Reach reach, Releases releases, List<String> duties) implements Check {}

    /** Whoever may be told, may also be told by the same sender that it was wrong. */
    record Recalled(Reach reach, Releases releases, String message) implements Check {}

    /**
     * How each permit has to be that could release something of this.
     *
     * @param source whose choice it must be; null: anybody's
     * @param conditional whether its condition must be one that can fail
     */
    record Permits(
            Reach reach,
            Releases releases,
            Set<Citation.Confidence> confidence,
            @Nullable Source source,
            boolean conditional)
            implements Check {}

    /** Each sender and recipient of a permit has an authority that watches it. */
    record Watched(Reach reach, Names roles) implements Check {}

    /** No rule permits for such a purpose. */
    record NoPurpose(Reach reach, List<String> purposes) implements Check {}
}
