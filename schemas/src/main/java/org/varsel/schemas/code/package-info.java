/**
 * Code lists: the closed vocabularies of a notice.
 *
 * <p>In: the lists' files, read once from the class path. Out: whether a code is on a list, and what people call it. A code that is
 * on no list stops a notice where its member is closed. A released version of a list is never overwritten.
 */
@NullMarked
package org.varsel.schemas.code;

import org.jspecify.annotations.NullMarked;
