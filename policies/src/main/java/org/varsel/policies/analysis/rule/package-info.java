/**
 * What single rules and facts of a pack come to: nothing, less than they say, or the opposite.
 *
 * <p>In: a pack and its {@link org.varsel.policies.analysis.situation.LawModel}. Out: findings, each with a case where one is needed to
 * see it. What it never does: say that a rule is right; only that it does something.
 */
@NullMarked
package org.varsel.policies.analysis.rule;

import org.jspecify.annotations.NullMarked;
