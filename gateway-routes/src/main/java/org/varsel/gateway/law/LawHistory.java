package org.varsel.gateway.law;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.varsel.policies.LawBundle;

/** What law this gateway knew, since when. The law of a day is in the rules; this is the other time: when they were known here. */
public interface LawHistory {
    /**
     * The bundle that was in force at that time; empty before the first.
     *
     * @throws org.varsel.policies.bundle.BundleRefused when its file is not kept any more, or not as it was
     */
    Optional<LawBundle> at(Instant instant);

    /** Every bundle that took effect, in the order of time. */
    List<Activation> activations();
}
