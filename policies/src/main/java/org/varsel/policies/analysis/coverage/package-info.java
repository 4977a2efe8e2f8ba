/**
 * What the examples and scenarios of a pack try, and what they leave untried.
 *
 * <p>In: a bundle. Out: for each comparison of each rule whether some case shows that it matters when it is true and when it is false
 * (modified condition/decision coverage), with a case that would show it; and which rules settle a field of some scenario. What it never
 * does: run the cases for their own sake; {@link org.varsel.policies.trial} says whether they hold.
 */
@NullMarked
package org.varsel.policies.analysis.coverage;

import org.jspecify.annotations.NullMarked;
