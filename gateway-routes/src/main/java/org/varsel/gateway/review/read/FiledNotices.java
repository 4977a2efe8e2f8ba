package org.varsel.gateway.review.read;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.record.Submissions;
import org.varsel.gateway.record.Tables;

/** Reads what became of a filing. Opens nothing. */
public final class FiledNotices {
    private final Tables reader;

    public FiledNotices(Tables reader) {
        this.reader = reader;
    }

    public Optional<FiledNotice> find(PartyId party, UUID noticeId) {
        return reader.submissions().versions(party.toString(), noticeId).stream()
                .findFirst()
                .map(this::standing);
    }

    private FiledNotice standing(Submissions.StoredSubmission submission) {
        List<FiledNotice.Outcome> outcomes = reader.disclosures().of(submission.submissionId()).stream()
                .map(one -> new FiledNotice.Outcome(one.recipient(), one.recipientRole(), one.outcome()))
                .toList();
        List<FiledNotice.Signed> receipts = reader.receipts().of(submission.submissionId()).stream()
                .map(one -> new FiledNotice.Signed(one.receiptId(), one.kind(), one.signed()))
                .toList();
        return new FiledNotice(submission.noticeId(), outcomes, receipts);
    }
}
