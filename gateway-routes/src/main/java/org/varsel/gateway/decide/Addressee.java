package org.varsel.gateway.decide;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.party.Party;

/**
 * A registered party in the role in which it is addressed.
 *
 * @param earlier the disclosure by which it got the notice before; null when it did not
 */
public record Addressee(Party party, String role, @Nullable UUID earlier) {}
