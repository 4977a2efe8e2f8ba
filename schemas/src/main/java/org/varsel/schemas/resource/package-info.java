/**
 * The files of the message set on the class path, below {@code varsel/v1/}.
 *
 * <p>In: a path there. Out: its bytes, or the record they hold. Never opens a network connection and never leaves that folder; a
 * file that is missing or malformed stops the program when it starts.
 */
@NullMarked
package org.varsel.schemas.resource;

import org.jspecify.annotations.NullMarked;
