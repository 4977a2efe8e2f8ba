package org.varsel.gateway.decide;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.party.Party;

/**
 * A registered party in the role in which it is addressed.
 *
 * @param earlier the earlier disclosure that a withdrawal is about; null for anything else
 * @param told whether the earlier disclosure left, or may be leaving now; one that only waits for a person did not
 */
public record Addressee(Party party, String role, @Nullable UUID earlier, boolean told) {

    static Addressee of(Party party, String role) {
        return new Addressee(party, role, null, false);
    }
}
