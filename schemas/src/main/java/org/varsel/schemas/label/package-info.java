/**
 * What people read instead of the names of the message set: a label in nine languages for every type, category and member, and
 * one fixed colour a category.
 *
 * <p>In: {@code labels/<language>.json} and {@code display.json}, read once from the class path. Out: labels and colours. Nothing
 * here decides anything, and nothing here can stop a notice.
 */
@NullMarked
package org.varsel.schemas.label;

import org.jspecify.annotations.NullMarked;
