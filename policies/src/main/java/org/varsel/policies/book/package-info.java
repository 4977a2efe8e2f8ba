/**
 * The law book of a pack: everything the pack says, in one of its languages, in an order in which a lawyer can read it.
 *
 * <p>In: a pack that was read and checked. Out: blocks that any writer can set, and one writer, for HTML. What it never does: decide
 * anything, or say what the pack does not say.
 */
@NullMarked
package org.varsel.policies.book;

import org.jspecify.annotations.NullMarked;
