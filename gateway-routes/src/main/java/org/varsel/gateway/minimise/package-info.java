/**
 * Nothing but what was permitted.
 *
 * <p>Purpose: to make, from the notice and a permit, the document that the recipient may read. What comes in: a
 * {@link org.varsel.gateway.decide.Ruling} whose decision is a permit. What goes out:
 * {@link org.varsel.gateway.minimise.MinimisedNotice}. What can stop a notice here: a document that would hold a field
 * without a permit. It builds the document up from nothing; it never takes fields out of the sender's.
 */
@NullMarked
package org.varsel.gateway.minimise;

import org.jspecify.annotations.NullMarked;
