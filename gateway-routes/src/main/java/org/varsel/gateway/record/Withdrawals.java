package org.varsel.gateway.record;

import java.util.Optional;
import java.util.UUID;

/** What a withdrawal does to the disclosures that it takes back, in the same transaction that records it. */
final class Withdrawals {
    private Withdrawals() {}

    /**
     * Marks what this recipient got, or was to get, of any version of the notice. What has not left yet never leaves; a case
     * that waits for a person waits no more. The recipient of something that may have left is told; the recipient of a
     * waiting case never learns of it.
     */
    static void apply(Batch batch, Disclosures.StoredDisclosure withdrawal, UUID earlierId) {
        Tables tables = batch.tables();
        Optional<Submissions.StoredSubmission> notice = tables.disclosures()
                .byId(earlierId)
                .flatMap(earlier -> tables.submissions().byId(earlier.submissionId()));
        if (notice.isEmpty()) {
            return;
        }
        for (Submissions.StoredSubmission version : tables.submissions()
                .versions(notice.get().sender(), notice.get().noticeId())) {
            tables.disclosures().of(version.submissionId()).stream()
                    .filter(earlier -> earlier.recipient().equals(withdrawal.recipient())
                            && earlier.recipientRole().equals(withdrawal.recipientRole())
                            && earlier.state().withdrawable())
                    .forEach(earlier -> takeBack(batch, withdrawal, earlier));
        }
    }

    private static void takeBack(
            Batch batch, Disclosures.StoredDisclosure withdrawal, Disclosures.StoredDisclosure earlier) {
        UUID earlierId = earlier.disclosureId();
        Tables tables = batch.tables();
        if (!tables.disclosures().move(earlierId, earlier.state(), State.WITHDRAWN)) {
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
