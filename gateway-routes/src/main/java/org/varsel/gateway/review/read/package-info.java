/**
 * What the desk reads.
 *
 * <p>Purpose: questions to the store, over the connection that cannot write. What comes in: filters, ids. What goes out:
 * rows for pages, without content. Content comes from {@link org.varsel.gateway.review.read.LeftContent} alone, which puts
 * the look on record first. What can stop a page here: an id that the account may not see (there is no such thing then).
 * Never opens the vault for a list.
 */
@NullMarked
package org.varsel.gateway.review.read;

import org.jspecify.annotations.NullMarked;
