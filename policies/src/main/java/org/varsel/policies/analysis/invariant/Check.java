package org.varsel.policies.analysis.invariant;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.pack.Citation;
import org.varsel.policies.pack.Source;

/** What of an invariant can be read off a pack. */
sealed interface Check {
    /** In which jurisdictions; the others have no such rule to keep. */
    Names jurisdictions();

    /** What is released, is released under one of these conditions; none: it is never released. */
    record OnlyIf(Names jurisdictions, Releases releases, List<String> conditions) implements Check {}

    /** What is released, travels with one of these duties. */
    record Carries(Names jurisdictions, Releases releases, List<String> duties) implements Check {}

    /** Whoever may be told, may also be told by the same sender that it was wrong. */
    record Recalled(Names jurisdictions, Releases releases, String message) implements Check {}

    /**
     * How each permit has to be that could release something of this.
     *
     * @param source whose choice it must be; null: anybody's
     * @param conditional whether its condition must be one that can fail
     */
    record Permits(
            Names jurisdictions,
            Releases releases,
            Set<Citation.Confidence> confidence,
            @Nullable Source source,
            boolean conditional)
            implements Check {}

    /** Each sender and recipient of a permit has an authority that watches it. */
    record Watched(Names jurisdictions, Names roles) implements Check {}

    /** No rule permits for such a purpose. */
    record NoPurpose(Names jurisdictions, List<String> purposes) implements Check {}
}
