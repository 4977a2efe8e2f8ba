/**
 * What one leaf of the log says: canonical JSON in which nothing erasable stands in clear.
 *
 * <p>Comes in: the facts of one event and the values of its fields. Goes out: the exact bytes that are hashed, and openings
 * that prove one field without the others. What can stop a notice here: a member that its type does not know, a value that
 * canonical JSON cannot carry, an entry above 65,535 bytes. Errors name members and positions, never values.
 */
@NullMarked
package org.varsel.log.entry;

import org.jspecify.annotations.NullMarked;
