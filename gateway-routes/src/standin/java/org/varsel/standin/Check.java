package org.varsel.standin;

import org.jspecify.annotations.Nullable;

/** One check of a delivery: what must hold, and when it does not, why. Neither ever repeats a value of a notice. */
record Check(String fact, @Nullable String failure) {
    boolean passed() {
        return failure == null;
    }

    @Override
    public String toString() {
        return failure == null ? "ok    " + fact : "FAIL  " + fact + ": " + failure;
    }
}
