/**
 * The language of conditions: a small part of CEL in which every question about a rule can be decided.
 *
 * <p>In: the text of a rule's {@code when} and the facts that its pack declares. Out: a typed {@link
 * org.varsel.policies.condition.Expr} and closures over an array of slots that answer true, false or unknown.
 *
 * <p>What can stop a notice: a comparison with an unknown fact is unknown, and unknown never releases. Compares a fact with
 * constants only; there is no arithmetic on facts, no text matching, no way to reach anything outside the slots.
 */
@NullMarked
package org.varsel.policies.condition;

import org.jspecify.annotations.NullMarked;
