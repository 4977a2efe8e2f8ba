package org.varsel.policies.condition;

import org.varsel.policies.Truth;

/** A condition that can be asked. Reads the slots and nothing else; safe for many threads; allocates nothing. */
@FunctionalInterface
public interface Condition {
    Truth test(long[] slots);
}
