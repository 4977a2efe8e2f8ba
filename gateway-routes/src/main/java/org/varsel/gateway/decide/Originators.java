package org.varsel.gateway.decide;

import java.util.Set;
import java.util.UUID;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.schemas.notice.Org;

/**
 * Whose word a notice is. A sender speaks for itself only when it names nobody else as the originator and nobody else began
 * the thread: who passes on what it received cannot agree in the originator's place.
 */
final class Originators {
    private final EarlierRecipients earlier;

    Originators(EarlierRecipients earlier) {
        this.earlier = earlier;
    }

    boolean isSender(ValidNotice notice) {
        var header = notice.submission().header();
        PartyId sender = notice.sender().id();
        Org principal = header.onBehalfOf() != null ? header.onBehalfOf() : header.originator();
        if (!sender.equals(id(principal)) || !sender.equals(id(header.originator()))) {
            return false;
        }
        Set<PartyId> began = earlier.originatorsOf(UUID.fromString(header.threadId()));
        return began.isEmpty() || began.equals(Set.of(sender));
    }

    /**
     * A thread keeps its originator: who passes something on in it names the one who began it.
     *
     * @throws Rejected when the notice names another
     */
    void requireKept(ValidNotice notice) {
        var header = notice.submission().header();
        Set<PartyId> began = earlier.originatorsOf(UUID.fromString(header.threadId()));
        if (!began.isEmpty() && !began.contains(id(header.originator()))) {
            throw new Rejected(ErrorCode.VALIDATE_ORIGINATOR, "another party began this thread; name it as originator")
                    .at("/header/originator");
        }
    }

    private static PartyId id(Org org) {
        return new PartyId(org.scheme(), org.value());
    }
}
