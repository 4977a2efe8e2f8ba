/**
 * What became of it.
 *
 * <p>Purpose: to check the recipients' signed receipts against what was sent, to move the lifecycle on, and to answer the
 * sender, alone, where its notice stands. What comes in: the answer to a delivery, a receipt at the door, a question about
 * status. What goes out: states and receipts. What can stop a receipt here: a signature of somebody else, a digest of
 * something else, a state that does not wait for it. It never believes an unsigned word.
 */
@NullMarked
package org.varsel.gateway.acknowledge;

import org.jspecify.annotations.NullMarked;
