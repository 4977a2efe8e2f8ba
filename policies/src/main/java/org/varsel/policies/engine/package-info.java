/**
 * The engine: compiles packs to an index over message type, recipient role and field, and decides.
 *
 * <p>In: checked {@link org.varsel.policies.pack.Pack packs} and {@link org.varsel.policies.Question questions}. Out: verdicts, one a
 * field, and what is needed to explain them later.
 *
 * <p>What can stop a notice, per field and in this order: no permit that could hold; a prohibition that holds; a prohibition or a
 * referral that is not known to be out of the way; a permit that is not known to hold. What it never does on the way of a decision:
 * reflect, read files, or keep anything of the question.
 */
@NullMarked
package org.varsel.policies.engine;

import org.jspecify.annotations.NullMarked;
