package org.varsel.gateway.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.decide.CaseFile;
import org.varsel.gateway.decide.Cause;
import org.varsel.gateway.decide.Outcome;
import org.varsel.gateway.decide.Rulings;
import org.varsel.gateway.receive.Answer;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.log.entry.EntryType;
import org.varsel.schemas.type.Kind;

/**
 * Makes everything true together that belongs to one walk of a notice. What can be done beforehand (keys, encryption,
 * signatures) is done on the caller's thread; the transaction only writes.
 */
public final class NoticeRecorder {
    private final Recorder recorder;
    private final Backlog backlog;
    private final SubjectVault vault;
    private final ReceiptSigner receipts;
    private final OutcomeRecords outcomeRecords;
    private final AnswerRecords answerRecords;
    private final NoticeAnswers answers;

    NoticeRecorder(
            Recorder recorder,
            Backlog backlog,
            SubjectVault vault,
            ReceiptSigner receipts,
            OutcomeRecords outcomeRecords,
            AnswerRecords answerRecords,
            NoticeAnswers answers) {
        this.recorder = recorder;
        this.backlog = backlog;
        this.vault = vault;
        this.receipts = receipts;
        this.outcomeRecords = outcomeRecords;
        this.answerRecords = answerRecords;
        this.answers = answers;
    }

    /** Records all outcomes of one notice; the answer is for whoever brought it about. */
    public Answer record(List<Outcome> outcomes) {
        CaseFile file = Objects.requireNonNull(outcomes, "nothing to record")
                .get(0)
                .ruling()
                .file();
        if (file.cause() instanceof Cause.Submitted) {
            return submitted(file, outcomes);
        }
        return answerRecords.record(file, outcomes.get(0));
    }

    private Answer submitted(CaseFile file, List<Outcome> outcomes) {
        ValidNotice notice = file.notice();
        backlog.requireRoom(notice);
        SubjectVault.SubjectKey key = vault.keyFor(notice);
        SubmissionRecord submission = SubmissionRecord.of(file.submissionId(), notice, key, vault, receipts);
        String previous = submission.receipt().sha256();
        List<OutcomeRecord> records = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            records.add(outcomeRecords.prepare(outcome, key, previous));
        }
        UUID recorded = recorder.record(batch -> {
            Optional<UUID> earlier = EarlierNotices.earlier(batch.tables().submissions(), notice);
            if (earlier.isPresent()) {
                batch.tables()
                        .submissions()
                        .rememberEnvelope(notice.sender().id().toString(), notice.envelopeId(), earlier.get());
                return earlier.get();
            }
            submission.write(batch);
            records.forEach(record -> record.write(batch, false));
            return file.submissionId();
        });
        return answers.submitted(recorded, recorded.equals(file.submissionId()));
    }

    /** Records that a decision was asked for and shown, without sending anything. */
    public Answer dryRun(Rulings rulings) {
        ValidNotice notice = rulings.file().notice();
        Instant at = notice.receivedAt();
        recorder.record(batch -> batch.append(
                notice.sender().domain(),
                Entries.submission(EntryType.DRY_RUN, rulings.file().submissionId(), notice),
                at,
                null));
        return DryRunAnswer.of(rulings);
    }

    /** Whether a notice only answers a case: its own submission is recorded, and the case it answers goes on. */
    static boolean isAnswer(@Nullable ValidNotice notice) {
        return notice != null && notice.type().kind() == Kind.ANSWER;
    }
}
