/**
 * Hostile input at every door, from one table: what a line of the list of bad input gets on a channel. The table is
 * {@code hostile/table.md} of the test resources; here is an attack for each of its cells.
 */
@NullMarked
package org.varsel.gateway.hostile;

import org.jspecify.annotations.NullMarked;
