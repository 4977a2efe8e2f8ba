/**
 * Pages to print and to keep: PDF/UA-1 (ISO 14289-1), which a reader for the blind reads out in the order in which they were written.
 *
 * <p>In: headings, paragraphs, lists and tables from top to bottom. Out: the bytes of the pages, the same bytes for the same content.
 * Knows no notice and no law; never reads a clock.
 */
@NullMarked
package org.varsel.gateway.page;

import org.jspecify.annotations.NullMarked;
