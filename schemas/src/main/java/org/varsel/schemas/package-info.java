/**
 * What a notice is.
 *
 * <p>In: bytes and JSON that somebody claims to be a notice or a receipt. Out: the same as records whose form is known, and the
 * list of what was wrong with it. A notice stops here when its form is not that of its type. Nothing here knows parties, law
 * or transport, and no message repeats a value that a sender wrote.
 */
@NullMarked
package org.varsel.schemas;

import org.jspecify.annotations.NullMarked;
