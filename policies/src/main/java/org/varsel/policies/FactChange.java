package org.varsel.policies;

import org.jspecify.annotations.Nullable;

/** One fact, as it is (null: unknown) and as it would have to be for another outcome. */
public record FactChange(String fact, @Nullable Object from, Object to) {}
