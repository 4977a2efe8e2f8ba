/**
 * A person decides.
 *
 * <p>Purpose: to show a case that no rule settles to a named officer of the party that was asked, to take the answer, and
 * to count silence as a refusal. What comes in: a referred case, an answer, the clock. What goes out: the same case with new
 * facts, decided anew from the beginning. What can stop an answer here: a party that was not asked, a case that is settled.
 * It never releases anything itself.
 */
@NullMarked
package org.varsel.gateway.hold;

import org.jspecify.annotations.NullMarked;
