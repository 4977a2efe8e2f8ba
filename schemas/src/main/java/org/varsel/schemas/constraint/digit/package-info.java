/**
 * Check sums that several kinds of number share.
 *
 * <p>In: a text. Out: a sum, or whether a check digit is right. What is not made of the expected characters has no sum and never
 * holds; nothing here throws for any text. Depends on nothing.
 */
@NullMarked
package org.varsel.schemas.constraint.digit;

import org.jspecify.annotations.NullMarked;
