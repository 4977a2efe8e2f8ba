/**
 * Keys: what a party signs, seals and speaks TLS with.
 *
 * <p>Purpose: makes keys and certificates, reads them from files, and applies them to bytes (JWS, JWE, XML Signature and Encryption, CMS, TLS). Pure: no
 * Camel, no Spring, no state of its own, so that the command line and every room share one reading of the rules.
 *
 * <p>What comes in: key files, certificates, bytes to sign or seal, compact JWS and JWE from outside.
 *
 * <p>What goes out: the same bytes signed or sealed; or, from a compact form, the payload together with the
 * certificate that vouches for it.
 *
 * <p>What can stop a notice here: {@link org.varsel.gateway.keys.JoseRefused} for a compact form that is not on the
 * short list of accepted forms or does not verify; {@link org.varsel.gateway.keys.UnusableKey} for a key of our own
 * that is missing, locked or expired. It never decides whether a certificate belongs to a registered party: the caller
 * hands in that look-up.
 */
@NullMarked
package org.varsel.gateway.keys;

import org.jspecify.annotations.NullMarked;
