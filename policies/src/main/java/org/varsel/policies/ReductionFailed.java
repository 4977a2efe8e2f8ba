package org.varsel.policies;

/** A value that a reduction cannot make coarser, so it must not leave. Never says what the value was. */
public final class ReductionFailed extends PolicyException {
    private static final long serialVersionUID = 1L;

    ReductionFailed(Reduction reduction) {
        super("The value cannot be reduced to its " + reduction.word() + "; withhold the field or correct the notice");
    }
}
