package org.varsel.gateway.acknowledge;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.varsel.gateway.party.Party;
import org.varsel.schemas.notice.Receipt;

/** A receipt whose signature is its party's, and which names a disclosure to that party and the very bytes sent. */
record ReceivedReceipt(Party party, UUID disclosureId, Receipt receipt, String sha256, String signed, Instant at) {
    private static final Set<String> NO = Set.of("rejected", "refused", "failed", "expired", "denied");

    /** Whether the recipient says yes: delivered, opened, accepted. */
    boolean positive() {
        return !NO.contains(receipt.status());
    }

    boolean destroyed() {
        return receipt.status().equals("destroyed");
    }
}
