/**
 * Checks of single values for which Jakarta Bean Validation has no constraint of its own.
 *
 * <p>In: one value or one small record of a notice. Out: valid or not. A constraint whose payload is {@link
 * org.varsel.schemas.constraint.Severity.Warning} never stops a notice: it is told to the sender in the receipt. All others stop
 * it. No message repeats the value. Depends on the code lists, on nothing else.
 */
@NullMarked
package org.varsel.schemas.constraint;

import org.jspecify.annotations.NullMarked;
