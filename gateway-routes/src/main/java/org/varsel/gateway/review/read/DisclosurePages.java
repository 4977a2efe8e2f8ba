package org.varsel.gateway.review.read;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.varsel.gateway.record.Disclosures.StoredDisclosure;
import org.varsel.gateway.record.Holds;
import org.varsel.gateway.record.Submissions.StoredSubmission;
import org.varsel.gateway.record.Tables;

/** Puts one disclosure together from the tables and the log. Opens nothing. */
public final class DisclosurePages {
    private final Tables reader;
    private final DisclosureList list;
    private final LogPages logs;
    private final Proofs proofs;

    public DisclosurePages(Tables reader, DisclosureList list, LogPages logs, Proofs proofs) {
        this.reader = reader;
        this.list = list;
        this.logs = logs;
        this.proofs = proofs;
    }

    /** The disclosure, when there is one and these logs hold it. */
    public Optional<OneDisclosure> find(UUID disclosureId, Collection<String> domains) {
        return stored(disclosureId, domains)
                .flatMap(stored ->
                        reader.submissions().byId(stored.submissionId()).map(sent -> page(stored, sent, domains)));
    }

    /** Its line alone. */
    Optional<Row> row(UUID disclosureId, Collection<String> domains) {
        return stored(disclosureId, domains)
                .flatMap(stored ->
                        reader.submissions().byId(stored.submissionId()).map(sent -> row(stored, sent)));
    }

    Optional<StoredDisclosure> stored(UUID disclosureId, Collection<String> domains) {
        return reader.disclosures().byId(disclosureId).filter(found -> domains.contains(found.domain()));
    }

    private OneDisclosure page(StoredDisclosure stored, StoredSubmission sent, Collection<String> domains) {
        UUID id = stored.disclosureId();
        List<ReceiptLine> receipts = reader.receipts().of(stored.submissionId()).stream()
                .filter(receipt -> receipt.disclosureId() == null || id.equals(receipt.disclosureId()))
                .map(ReceiptLine::of)
                .toList();
        List<Row> thread = list.thread(stored.threadId(), domains).stream()
                .filter(row -> !row.disclosureId().equals(id))
                .toList();
        return new OneDisclosure(
                row(stored, sent),
                sent.noticeId(),
                sent.noticeVersion(),
                stored.threadId(),
                stored.originator(),
                stored.purpose(),
                stored.policyDigest(),
                sent.receivedAt(),
                FieldLine.closed(stored.fields()),
                DutyLine.of(stored.duties()),
                receipts,
                logs.about(stored),
                proofs.of(stored),
                reader.holds().waitingOf(id).map(Holds.HoldCase::caseId).orElse(null),
                stored.withdraws(),
                list.withdrawnBy(id, stored.threadId()),
                thread);
    }

    private static Row row(StoredDisclosure stored, StoredSubmission sent) {
        return new Row(
                stored.disclosureId(),
                stored.decidedAt(),
                stored.type(),
                sent.sender(),
                stored.recipient(),
                stored.recipientRole(),
                stored.outcome(),
                stored.state(),
                stored.domain(),
                stored.logIndex());
    }
}
