/**
 * Holding a document against its form.
 *
 * <p>In: a tree that {@link org.varsel.schemas.json.StrictJson} has read. Out: a list of violations, empty where all is well. A
 * document with a violation of severity error goes no further. Schemas come from the class path only; a violation names the
 * place and what to do there, never the value.
 */
@NullMarked
package org.varsel.schemas.check;

import org.jspecify.annotations.NullMarked;
