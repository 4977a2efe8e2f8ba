/**
 * The sentences of explanations, in the languages that packs use.
 *
 * <p>In: a key and what belongs in the gaps. Out: a sentence. What it never does: take a value of a notice; callers give it names of
 * rules, facts and fields only.
 */
@NullMarked
package org.varsel.policies.phrase;

import org.jspecify.annotations.NullMarked;
