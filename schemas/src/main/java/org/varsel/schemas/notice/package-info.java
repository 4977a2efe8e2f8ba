/**
 * A notice as records: the two profiles, their header, legal block and categories, and the receipts.
 *
 * <p>In: a tree that has the form of its type. Out: the same as immutable values, equal byte for byte when written canonically. The
 * Bean Validation constraints on the records stop what a schema cannot see, such as a day that does not exist. Members keep the
 * text that was signed; nothing here changes a value.
 */
@NullMarked
package org.varsel.schemas.notice;

import org.jspecify.annotations.NullMarked;
