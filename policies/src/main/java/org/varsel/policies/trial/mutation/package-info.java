/**
 * How well a pack would notice that it was changed: takes one thing away from a rule or adds one, and looks whether an example, a
 * scenario or an invariant fails.
 *
 * <p>In: a pack that does what it says. Out: every mutant with what killed it. What it never does: change a pack that decides.
 */
@NullMarked
package org.varsel.policies.trial.mutation;

import org.jspecify.annotations.NullMarked;
