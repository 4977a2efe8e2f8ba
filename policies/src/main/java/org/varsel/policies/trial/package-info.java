/**
 * Tries a pack: runs its examples and scenarios.
 *
 * <p>In: a bundle. Out: every expectation that does not hold, with its place in the pack's files. What it never does: decide about
 * a notice; a pack that fails here still decides, so whoever ships one runs this first.
 */
@NullMarked
package org.varsel.policies.trial;

import org.jspecify.annotations.NullMarked;
