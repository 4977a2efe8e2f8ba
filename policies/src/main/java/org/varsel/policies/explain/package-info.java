/**
 * For people who ask about the law rather than about a notice: what packs and rules there are, what one rule says, what would be
 * decided if.
 *
 * <p>In: a bundle, and for a what-if a file that makes a case up. Out: lines of text and decisions. What it never does: touch a real
 * notice or the log.
 */
@NullMarked
package org.varsel.policies.explain;

import org.jspecify.annotations.NullMarked;
