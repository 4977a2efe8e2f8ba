/**
 * What no rule can ever release.
 *
 * <p>In: a pack and its model. Out: for each message and recipient the fields that some permit can release, those that one could once
 * it is verified, and those that nothing opens. What it never does: call a gap a mistake; the default is that nothing leaves.
 */
@NullMarked
package org.varsel.policies.analysis.gap;

import org.jspecify.annotations.NullMarked;
