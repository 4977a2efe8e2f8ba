/**
 * Whether a certificate may be used now.
 *
 * <p>Purpose: to judge the certificates of parties, for TLS and for seals, at both doors and towards recipients: path,
 * use, validity and revocation. What comes in: a certificate that belongs to a registered party. What goes out: nothing
 * when it is good. What can stop a notice here: a certificate that is expired, of no trusted authority, not made for the
 * use, revoked, or of an authority that has said nothing for longer than freshness and grace together.
 *
 * <p>It asks OCSP responders and fetches revocation lists, at addresses that stand in certificates of trusted authorities
 * and nowhere else. It asks ahead of time and in the background; a request waits for an answer only when there is no
 * fresh one. It never decides whose a certificate is: that is the registry's.
 */
@NullMarked
package org.varsel.gateway.certificate;

import org.jspecify.annotations.NullMarked;
