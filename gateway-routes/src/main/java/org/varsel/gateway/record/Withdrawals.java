package org.varsel.gateway.record;

import java.util.Optional;
import java.util.UUID;

/** What a withdrawal does to the disclosure that it takes back, in the same transaction that records it. */
final class Withdrawals {
    private Withdrawals() {}

    /**
     * Marks the earlier disclosure. What has not left yet never leaves; a case that waits for a person waits no more. The
     * recipient of something that may have left is told; the recipient of a waiting case never learns of it.
     */
    static void apply(Batch batch, Disclosures.StoredDisclosure withdrawal, UUID earlierId) {
        Tables tables = batch.tables();
        Optional<Disclosures.StoredDisclosure> earlier = tables.disclosures().byId(earlierId);
        if (earlier.isEmpty()
                || !tables.disclosures().move(earlierId, earlier.get().state(), State.WITHDRAWN)) {
            return;
        }
        tables.outbox().remove(earlierId);
        tables.holds().waitingOf(earlierId).ifPresent(hold -> tables.holds()
                .settle(hold.caseId(), Holds.CaseState.WITHDRAWN));
        batch.append(
                withdrawal.domain(),
                Entries.withdrawal(withdrawal.disclosureId(), earlierId, withdrawal.decidedAt()),
                withdrawal.decidedAt(),
                earlierId.toString());
    }
}
