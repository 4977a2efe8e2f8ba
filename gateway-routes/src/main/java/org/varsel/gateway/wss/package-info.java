/**
 * WS-Security around a SOAP 1.2 message, in and out.
 *
 * <p>Purpose: one place that says what a secured envelope looks like, for the SOAP door, for its answers and for SOAP push.
 * What comes in: an envelope as a tree. What goes out: the same envelope signed and encrypted, or
 * {@link org.varsel.gateway.wss.OpenedEnvelope} with exactly the parts that one signature covers. What can stop a message
 * here: any element, token, algorithm or reference that is not on the short list; a signature that does not hold or does
 * not cover body, time stamp and addressing headers; a body that was not encrypted to us, or has something else than strict XML under its encryption. It stands beside the walk, like
 * {@code keys}: it never decides whose signature is welcome.
 *
 * <p>Sources: OASIS WS-Security SOAP Message Security 1.1.1, X.509 Certificate Token Profile 1.1.1, W3C XML Signature 1.1,
 * XML Encryption 1.1, WS-Addressing 1.0.
 */
@NullMarked
package org.varsel.gateway.wss;

import org.jspecify.annotations.NullMarked;
