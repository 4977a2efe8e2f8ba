package org.varsel.policies.trial;

import org.varsel.policies.SourcePosition;

/** An expectation of a pack that does not hold. */
public record Finding(SourcePosition where, String subject, String expected, String found) {
    @Override
    public String toString() {
        return where + ": " + subject + ": expected " + expected + ", found " + found;
    }
}
