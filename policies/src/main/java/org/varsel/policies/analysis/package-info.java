/**
 * Looks at a law as a whole: what can never happen, what contradicts itself, what nobody tried, what changed.
 *
 * <p>In: packs as they were read. Out: findings, each with a case that shows it: message, sender, recipient, purpose, field, day and
 * facts. What it never does: decide about a notice, or change a pack.
 */
@NullMarked
package org.varsel.policies.analysis;

import org.jspecify.annotations.NullMarked;
