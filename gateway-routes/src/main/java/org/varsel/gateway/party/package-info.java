/**
 * Who may use the gateway, as whom, with which keys.
 *
 * <p>Purpose: the registry of parties. What comes in: {@code parties/*.yaml} and the certificates beside them. What goes
 * out: {@link org.varsel.gateway.party.Party} by TLS certificate, by seal thumbprint, by identifier. What can stop the
 * start here: a file that does not read, with its line and column. A notice is never stopped here, and nothing here
 * decides what a party may learn.
 */
@NullMarked
package org.varsel.gateway.party;

import org.jspecify.annotations.NullMarked;
