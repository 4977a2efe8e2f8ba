/**
 * What the law allows: decides, field by field, what one party may tell another about a person.
 *
 * <p>In: a {@link org.varsel.policies.Question} (who wants to tell whom what, for which purpose, on which day) with the
 * {@link org.varsel.policies.Facts} that are known. Out: a {@link org.varsel.policies.Decision} with the rule and the citation
 * for every field, the duties that travel with the notice, and an explanation that can be computed when somebody asks.
 *
 * <p>What can stop a notice: everything that no rule allows. The default is deny; a fact that nobody stated is unknown, never
 * false; an error of the engine denies. Nothing here reads a notice's content, keeps state, or sends anything.
 */
@NullMarked
package org.varsel.policies;

import org.jspecify.annotations.NullMarked;
