/**
 * For a municipality without a case system: a page to read and to keep, {@code notice.pdf}, and the same values for a spreadsheet,
 * {@code notice.csv}.
 *
 * <p>Both are written from the same rows, one for each value of the notice, with labels in the notice's language. The table is what
 * is read back; the page is for people and must say the same.
 */
@NullMarked
package org.varsel.gateway.translate.workbasket;

import org.jspecify.annotations.NullMarked;
