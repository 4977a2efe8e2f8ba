package org.varsel.policies.analysis.situation;

import java.time.LocalDate;

/**
 * A situation with what the law says of it.
 *
 * @param day a day of the situation; on it and on no other its regions are right, if dates count from the day of the decision
 * @param outcomes as the engine decides
 */
public record Ruled(Situation situation, LocalDate day, Law law, Outcomes outcomes) {
    /** The outcomes had every rule been verified. */
    public Outcomes ifVerified() {
        return Outcomes.ifVerified(law, situation.rules());
    }
}
