package org.varsel.policies.analysis.box;

/**
 * Where something is true and where it is not false, after Kleene: what lies between the two is unknown.
 *
 * @param holds where it is true
 * @param possible where it is true or unknown; contains {@code holds}
 */
public record TruthRegion(Region holds, Region possible) {
    public TruthRegion and(TruthRegion other) {
        return new TruthRegion(holds.and(other.holds), possible.and(other.possible));
    }

    public TruthRegion or(TruthRegion other) {
        return new TruthRegion(holds.or(other.holds), possible.or(other.possible));
    }

    public TruthRegion not() {
        return new TruthRegion(possible.not(), holds.not());
    }
}
