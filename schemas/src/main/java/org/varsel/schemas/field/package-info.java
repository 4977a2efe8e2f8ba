/**
 * Fields: the smallest parts of a notice that a rule of law can release or withhold.
 *
 * <p>In: the schema of the category blocks. Out: every field there is, in one stable order, and which of them a notice holds. What
 * is not a field of the catalogue cannot be released. Knows no values.
 */
@NullMarked
package org.varsel.schemas.field;

import org.jspecify.annotations.NullMarked;
