package org.varsel.gateway.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.decide.CaseFile;
import org.varsel.gateway.decide.Cause;
import org.varsel.gateway.decide.Outcome;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.receive.Answer;
import org.varsel.gateway.receive.JsonAnswer;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.entry.SlotOutcome;
import org.varsel.log.entry.SlotValue;
import org.varsel.log.entry.Slots;
import org.varsel.policies.Refer;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;

/**
 * Records what came of a held case: the answer or the silence, and the decision taken anew. The case is settled in the
 * same transaction, so of two answers, or an answer and the clock, one wins and the other is told.
 */
public final class AnswerRecords {
    private final Recorder recorder;
    private final Tables reader;
    private final SubjectVault vault;
    private final ReceiptSigner receipts;
    private final OutcomeRecords outcomeRecords;
    private final NoticeAnswers answers;
    private final Clock clock;

    public AnswerRecords(
            Recorder recorder,
            Tables reader,
            SubjectVault vault,
            ReceiptSigner receipts,
            OutcomeRecords outcomeRecords,
            NoticeAnswers answers,
            Clock clock) {
        this.recorder = recorder;
        this.reader = reader;
        this.vault = vault;
        this.receipts = receipts;
        this.outcomeRecords = outcomeRecords;
        this.answers = answers;
        this.clock = clock;
    }

    Answer record(CaseFile file, Outcome outcome) {
        if (file.cause() instanceof Cause.Answered answered) {
            return answered(file, answered, outcome);
        }
        if (file.cause() instanceof Cause.TimedOut timedOut) {
            return timedOut(file, timedOut, outcome);
        }
        throw new IllegalArgumentException("a submission is no answer");
    }

    private Answer answered(CaseFile file, Cause.Answered answered, Outcome outcome) {
        SubjectVault.SubjectKey key = vault.keyFor(file.notice());
        SubmissionRecord submission = submissionOf(answered.by(), key);
        Ruling ruling = outcome.ruling();
        boolean waitsOn = outcome instanceof Ruling && ruling.decision() instanceof Refer;
        @Nullable OutcomeRecord record = waitsOn ? null : again(outcome, key);
        Said said = Said.by(answered, ruling.disclosureId(), key, vault);
        recorder.record(batch -> {
            Tables tables = batch.tables();
            if (submission != null) {
                submission.write(batch);
            }
            tables.vault().insert(said.content());
            int settled = tables.holds()
                    .answer(
                            answered.caseId(),
                            answered.party().id().toString(),
                            answered.agreed(),
                            answered.at(),
                            said.content().vaultId());
            if (settled == 0
                    || (record != null && !tables.holds().settle(answered.caseId(), Holds.CaseState.SETTLED))) {
                throw new Rejected(ErrorCode.HOLD_ALREADY_SETTLED, "this case takes no further answer");
            }
            batch.append(
                    file.notice().sender().domain(),
                    said.entry(),
                    answered.at(),
                    ruling.disclosureId().toString());
            if (record != null) {
                record.write(batch, true);
            }
            return settled;
        });
        return submission == null
                ? settled(ruling.disclosureId(), record)
                : answers.submitted(submission.row().submissionId(), true);
    }

    private Answer timedOut(CaseFile file, Cause.TimedOut timedOut, Outcome outcome) {
        SubjectVault.SubjectKey key = vault.keyFor(file.notice());
        OutcomeRecord record = again(outcome, key);
        UUID disclosureId = outcome.ruling().disclosureId();
        Instant now = clock.instant();
        LogEntry expiry = Entries.expiry(timedOut.caseId(), disclosureId, "no-answer", now);
        recorder.record(batch -> {
            if (!batch.tables().holds().settle(timedOut.caseId(), Holds.CaseState.TIMED_OUT)) {
                throw new Rejected(ErrorCode.HOLD_ALREADY_SETTLED, "this case was settled meanwhile");
            }
            batch.append(file.notice().sender().domain(), expiry, now, disclosureId.toString());
            record.write(batch, true);
            return disclosureId;
        });
        return settled(disclosureId, record);
    }

    private OutcomeRecord again(Outcome outcome, SubjectVault.SubjectKey key) {
        return outcomeRecords.prepare(
                outcome,
                key,
                reader.receipts().lastOf(outcome.ruling().disclosureId()).orElse(null));
    }

    private @Nullable SubmissionRecord submissionOf(@Nullable ValidNotice by, SubjectVault.SubjectKey key) {
        return by == null ? null : SubmissionRecord.of(UUID.randomUUID(), by, key, vault, receipts);
    }

    private static Answer settled(UUID disclosureId, @Nullable OutcomeRecord record) {
        ObjectNode body = StrictJson.mapper().createObjectNode();
        body.put("disclosureId", disclosureId.toString());
        body.put(
                "state",
                record == null ? State.HELD.word() : record.row().state().word());
        return JsonAnswer.ok(body);
    }

    /** Who answered and why: slots in the log, values in the vault. */
    private record Said(VaultRows.VaultRow content, LogEntry entry) {

        static Said by(Cause.Answered answered, UUID disclosureId, SubjectVault.SubjectKey key, SubjectVault vault) {
            byte[] seed = Slots.newSeed();
            List<SlotValue> values = List.of(
                    new SlotValue("officer", SlotOutcome.DISCLOSED, List.of(), answered.officer()),
                    new SlotValue("role", SlotOutcome.DISCLOSED, List.of(), answered.officerRole()),
                    new SlotValue("reason", SlotOutcome.DISCLOSED, List.of(), answered.reason()));
            return new Said(
                    vault.seal(key, UUID.randomUUID(), Jcs.canonical(VaultDocument.of(seed, values))),
                    Entries.approval(
                            answered.caseId(),
                            disclosureId,
                            answered.party().id(),
                            answered.agreed(),
                            answered.at(),
                            Slots.of(seed, values)));
        }
    }
}
