/**
 * Who sent it.
 *
 * <p>Purpose: to establish that one registered party owns the connection, the signature and the message. What comes in:
 * {@link org.varsel.gateway.receive.RawMessage}. What goes out:
 * {@link org.varsel.gateway.authenticate.AuthenticMessage}. What can stop a notice here: an unregistered certificate,
 * an envelope that is not ours to read, a signature that does not cover exactly the canonical bytes, a mismatch between
 * the three. It never judges the content, and it keeps no key longer than one message.
 */
@NullMarked
package org.varsel.gateway.authenticate;

import org.jspecify.annotations.NullMarked;
