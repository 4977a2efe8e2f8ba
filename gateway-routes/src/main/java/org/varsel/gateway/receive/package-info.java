/**
 * The front door.
 *
 * <p>Purpose: to turn bytes on a channel into one value, and the answer back into bytes. What comes in: HTTPS requests
 * of the agencies' port. What goes out: {@link org.varsel.gateway.receive.RawMessage} or
 * {@link org.varsel.gateway.receive.RawRequest}. What can stop a notice here: its size, its media type, a parameter that
 * is not understood, a body that stays incomplete. It never looks into the body, and no inbound header passes it.
 */
@NullMarked
package org.varsel.gateway.receive;

import org.jspecify.annotations.NullMarked;
