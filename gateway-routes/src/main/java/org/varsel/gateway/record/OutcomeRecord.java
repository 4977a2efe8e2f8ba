package org.varsel.gateway.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.varsel.log.entry.LogEntry;

/**
 * What one recipient's outcome leaves behind, ready to be written: decision row, vault content, log entry, R2, and with a
 * permit the outbox row, with a referral the case.
 *
 * @param row its log index is filled in when the entry is appended
 */
record OutcomeRecord(
        Disclosures.StoredDisclosure row,
        VaultRows.VaultRow content,
        LogEntry entry,
        Receipts.SignedReceipt receipt,
        @Nullable Waiting waiting,
        @Nullable Case hold) {

    /** What the outbox will hold, but for the proof that is not there yet. */
    @SuppressWarnings("ArrayRecordComponent")
    record Waiting(UUID keyId, byte[] sealed, byte[] msgSalt, Instant dueAt, Instant expiresAt) {}

    record Case(Holds.HoldCase hold, List<Holds.Question> questions) {}

    /** @param again the decision replaces an earlier one about the same disclosure */
    void write(Batch batch, boolean again) {
        Tables tables = batch.tables();
        tables.vault().insert(content);
        String ref = row.disclosureId().toString();
        Waiting sealed = waiting;
        Batch.OnSigned onSigned =
                sealed == null ? null : (index, proof) -> tables.outbox().insert(outbox(sealed, index, proof));
        long index = batch.append(row.domain(), entry, row.decidedAt(), ref, onSigned);
        if (again) {
            tables.disclosures().replace(row.at(index));
        } else {
            tables.disclosures().insert(row.at(index));
        }
        if (hold != null) {
            tables.holds().open(hold.hold(), hold.questions());
        }
        tables.receipts().append(receipt);
        batch.append(row.domain(), Entries.receipt(receipt, row.disclosureId()), receipt.at(), ref);
        UUID withdrawn = row.withdraws();
        if (withdrawn != null) {
            Withdrawals.apply(batch, row, withdrawn);
        }
    }

    private Outbox.Row outbox(Waiting sealed, long index, String proof) {
        return new Outbox.Row(
                row.disclosureId(),
                row.recipient(),
                row.threadId(),
                row.domain(),
                index,
                sealed.keyId(),
                sealed.sealed(),
                sealed.msgSalt(),
                proof,
                0,
                sealed.dueAt(),
                sealed.expiresAt());
    }
}
