/**
 * Two versions of a law, compared by what they decide and not by how they are written.
 *
 * <p>In: packs before and after. Out: the questions whose outcome changed, each with the facts under which it did, and the rules and
 * facts that were added, changed or taken away. What it never does: judge whether the change is right.
 */
@NullMarked
package org.varsel.policies.analysis.difference;

import org.jspecify.annotations.NullMarked;
