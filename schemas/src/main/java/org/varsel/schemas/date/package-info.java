/**
 * Dates and moments as notices write them.
 *
 * <p>In: the text of one member. Out: its place in the calendar, or nothing where no such day exists. The text stays what is
 * signed: nothing here writes a date back in another form.
 */
@NullMarked
package org.varsel.schemas.date;

import org.jspecify.annotations.NullMarked;
