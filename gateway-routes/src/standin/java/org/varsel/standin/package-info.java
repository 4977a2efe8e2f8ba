/**
 * The demo's parties: a security service, a police district, a prison and a municipality, each a process of its own with
 * its own keys.
 *
 * <p>Purpose: to be the other end of the wire. They sign, seal, open and check with code that shares nothing with the
 * gateway, so that what the gateway promises is confirmed by somebody who was not built by the same hands.
 *
 * <p>In: commands as JSON lines on standard input, and deliveries over mutual TLS. Out: submissions and receipts to the
 * gateway, events as JSON lines on standard output, and a folder of everything received.
 *
 * <p>What stops a notice here: any check of {@link org.varsel.standin.DeliveryChecks} that fails. It is answered with a signed
 * negative receipt and its content is not kept. Never imports anything of the gateway, the log, the schemas or the
 * policies; an architecture test holds that.
 */
@NullMarked
package org.varsel.standin;

import org.jspecify.annotations.NullMarked;
