/**
 * The house's doors: three ports, their TLS and what each answers.
 *
 * <p>Purpose: configuration and HTTP. What comes in: connections. What goes out: requests to the rooms, each on the port
 * that its path belongs to. What can stop a notice here: no TLS, an old protocol or cipher suite, no client certificate
 * of a trusted authority (all three a TLS alert, before anything was read), a wrong port or path (404). Nothing here
 * knows what a notice is.
 */
@NullMarked
package org.varsel.gateway.server;

import org.jspecify.annotations.NullMarked;
