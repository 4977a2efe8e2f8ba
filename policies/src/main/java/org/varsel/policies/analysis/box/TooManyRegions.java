package org.varsel.policies.analysis.box;

import org.varsel.policies.PolicyException;

/** The conditions cut the facts into more pieces than fit. The question stays open; it is not answered by a guess. */
public final class TooManyRegions extends PolicyException {
    private static final long serialVersionUID = 1L;

    TooManyRegions(int most) {
        super("The conditions need more than " + most + " pieces; split the rule that compares most facts");
    }
}
