/**
 * Every question that rules can tell apart, sorted into few: message, sender, recipient, purpose, field and day with the rules that
 * speak there, and under which facts the algebra of the engine releases, refers or withholds.
 *
 * <p>In: rules. Out: {@link org.varsel.policies.analysis.situation.Situation situations} and {@link
 * org.varsel.policies.analysis.situation.Outcomes outcomes} as regions. What it never does: ask the engine; it says the same in another
 * way, and tests hold the two against each other.
 */
@NullMarked
package org.varsel.policies.analysis.situation;

import org.jspecify.annotations.NullMarked;
