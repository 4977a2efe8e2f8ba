package org.varsel.gateway.decide;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.varsel.gateway.party.PartyId;

/** Who was told before. Implemented by {@code record}, which knows what left. */
public interface EarlierRecipients {
    /** The recipients of every version of that sender's notice whose content left, may be leaving, or waits for a person. */
    List<Addressee> of(PartyId sender, UUID noticeId);

    /** The originators of everything that was decided in a thread so far. */
    Set<PartyId> originatorsOf(UUID threadId);

    /**
     * Whether a party was told something in a thread under the duty not to share it onward, and would tell it to somebody who has not
     * spoken in that thread.
     */
    default boolean mayNotShare(PartyId holder, UUID threadId, PartyId recipient) {
        return false;
    }
}
