package org.varsel.policies.analysis.box;

import org.jspecify.annotations.Nullable;

/**
 * Values of a fact that no condition tells apart.
 *
 * @param example one of them; null: the fact is not known
 * @param code the example as conditions read it
 * @param text all of them, for people: "3 to 7", "R or C", "not known"
 */
public record ValueClass(@Nullable Object example, long code, String text) {}
