package org.varsel.gateway.review.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one disclosure that is not content.
 *
 * @param caseId the case that waits, when it waits
 * @param withdraws the disclosure that this one asks back
 * @param withdrawnBy those that ask this one back
 * @param thread others of the same thread, oldest first
 */
public record OneDisclosure(
        Row row,
        UUID noticeId,
        long noticeVersion,
        UUID threadId,
        String originator,
        String purpose,
        String policyDigest,
        Instant receivedAt,
        List<FieldLine> fields,
        List<DutyLine> duties,
        List<ReceiptLine> receipts,
        List<EntryLine> entries,
        Proof proof,
        @Nullable UUID caseId,
        @Nullable UUID withdraws,
        List<UUID> withdrawnBy,
        List<Row> thread) {

    OneDisclosure withFields(List<FieldLine> opened) {
        return new OneDisclosure(
                row,
                noticeId,
                noticeVersion,
                threadId,
                originator,
                purpose,
                policyDigest,
                receivedAt,
                opened,
                duties,
                receipts,
                entries,
                proof,
                caseId,
                withdraws,
                withdrawnBy,
                thread);
    }
}
