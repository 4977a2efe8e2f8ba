/**
 * Past decisions, decided again.
 *
 * <p>In: the traces of decisions, as the vault keeps them beside the log, and a law. Out: which fields get another outcome. Under the
 * law that was applied there must be none. What it never does: send, record or change anything; and it needs the facts, so a decision
 * whose content was erased cannot be decided again.
 */
@NullMarked
package org.varsel.policies.analysis.replay;

import org.jspecify.annotations.NullMarked;
