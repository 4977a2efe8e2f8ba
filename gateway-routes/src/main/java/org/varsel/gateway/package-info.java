/**
 * The gateway as a whole: its start, its errors and the two ports that lead back into the walk.
 *
 * <p>Purpose: to hold what every room needs and none owns. What comes in: failures of the rooms. What goes out: one
 * problem document a failure, with a stable code. What can stop a notice here: nothing; a failure was decided in the
 * room that threw it, and is only told here. This package never reads the content of a notice.
 */
@NullMarked
package org.varsel.gateway;

import org.jspecify.annotations.NullMarked;
