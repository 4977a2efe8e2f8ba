/**
 * Conditions as sets of facts. Every fact has finitely many values that the conditions of a pack tell apart, and one more for "not
 * known"; so the facts under which a condition is true, and those under which it is not false, are finite sets that can be united, cut
 * and searched without leaving anything out.
 *
 * <p>In: typed {@link org.varsel.policies.condition.Expr conditions} and a day. Out: {@link org.varsel.policies.analysis.box.Region
 * regions} with a witness each. What it never does: guess. A question that would need too much memory stops with a word of its own.
 */
@NullMarked
package org.varsel.policies.analysis.box;

import org.jspecify.annotations.NullMarked;
