package org.varsel.gateway.acknowledge;

import java.time.Instant;
import java.util.UUID;
import org.varsel.gateway.party.Party;
import org.varsel.schemas.notice.Receipt;

/** A receipt whose signature is its party's, and which names a disclosure to that party and the very bytes sent. */
record ReceivedReceipt(Party party, UUID disclosureId, Receipt receipt, String sha256, String jws, Instant at) {
    boolean positive() {
        return receipt.status().equals("accepted");
    }
}
