package org.varsel.gateway.record;

import java.util.List;
import java.util.UUID;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.log.entry.EntryType;
import org.varsel.log.entry.LogEntry;

/** What a handed-in notice leaves behind: its row, the sender's signed document in the vault, the log entry, R1. */
record SubmissionRecord(
        Submissions.StoredSubmission row,
        String envelopeId,
        VaultRows.VaultRow content,
        List<String> lookUpValues,
        LogEntry entry,
        Receipts.SignedReceipt receipt) {

    static SubmissionRecord of(
            UUID submissionId,
            ValidNotice notice,
            SubjectVault.SubjectKey key,
            SubjectVault vault,
            ReceiptSigner receipts) {
        var header = notice.submission().header();
        VaultRows.VaultRow content =
                vault.seal(key, UUID.randomUUID(), notice.evidence().signed());
        Submissions.StoredSubmission row = new Submissions.StoredSubmission(
                submissionId,
                notice.sender().id().toString(),
                UUID.fromString(header.noticeId()),
                header.noticeVersion(),
                notice.type().id(),
                UUID.fromString(header.threadId()),
                header.inReplyTo() == null ? null : UUID.fromString(header.inReplyTo()),
                notice.sender().domain(),
                Sha256Hex.of(notice.canonical()),
                notice.contentSha256(),
                notice.evidence().form(),
                content.vaultId(),
                notice.receivedAt());
        return new SubmissionRecord(
                row,
                notice.envelopeId(),
                content,
                vault.lookUpValues(notice.submission().content()),
                Entries.submission(EntryType.SUBMISSION, submissionId, notice),
                receipts.submission(submissionId, notice));
    }

    void write(Batch batch) {
        Tables tables = batch.tables();
        tables.vault().insert(content);
        tables.submissions().insert(row);
        tables.submissions().rememberEnvelope(row.sender(), envelopeId, row.submissionId());
        tables.vault().index(lookUpValues, row.submissionId());
        String ref = row.submissionId().toString();
        batch.append(row.domain(), entry, row.receivedAt(), ref);
        tables.receipts().append(receipt);
        batch.append(row.domain(), Entries.receipt(receipt, row.submissionId()), receipt.at(), ref);
    }
}
