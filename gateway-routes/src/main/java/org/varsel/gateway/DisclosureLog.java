package org.varsel.gateway;

import java.time.Instant;
import java.util.UUID;

/** Where rooms that show content put the look on record, before it is shown. Implemented by {@code record}. */
public interface DisclosureLog {
    /**
     * Somebody looks at content.
     *
     * @param use one of the four lawful uses (Directive (EU) 2016/680 article 25(2)): lawfulness, self-monitoring,
     *     security, criminal-proceedings
     * @param who the account or party; kept in the vault, in the log only as a salted slot
     * @param reason as stated; kept likewise
     * @throws Unavailable when it cannot be recorded: nothing is shown then
     */
    void consulted(String domain, UUID disclosureId, String use, String who, String reason, Instant at);
}
