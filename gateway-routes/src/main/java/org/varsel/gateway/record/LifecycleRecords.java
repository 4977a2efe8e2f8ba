package org.varsel.gateway.record;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.log.entry.LogEntry;

/** Records what happens to a disclosure after it was recorded: attempts, receipts, destruction, the end of its time. */
public final class LifecycleRecords {
    private final Recorder recorder;
    private final Tables reader;
    private final ReceiptSigner receipts;
    private final Clock clock;

    public LifecycleRecords(Recorder recorder, Tables reader, ReceiptSigner receipts, Clock clock) {
        this.recorder = recorder;
        this.reader = reader;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The submission that a disclosure came of. */
    public UUID submissionOf(UUID disclosureId) {
        return disclosure(reader, disclosureId).submissionId();
    }

    /** The recipient signed for the bytes, or signed a refusal: the delivery is over and the sealed bytes are gone. */
    public boolean delivered(Receipts.SignedReceipt receipt, boolean accepted) {
        return recordReceipt(receipt, (batch, disclosure) -> {
            batch.tables().outbox().remove(disclosure.disclosureId());
            batch.tables()
                    .disclosures()
                    .move(disclosure.disclosureId(), State.LOGGED, accepted ? State.DELIVERED : State.REJECTED);
            append(
                    batch,
                    disclosure,
                    Entries.delivery(
                            disclosure.disclosureId(),
                            disclosure.recipient(),
                            accepted ? "delivered" : "refused",
                            receipt.at()),
                    receipt.at());
        });
    }

    /**
     * The recipient's people or systems opened it (R5), or took or refused it (R6). An R6 may overtake the R4 of the same
     * delivery; it says more, so the R4 does not take it back.
     */
    public boolean taken(Receipts.SignedReceipt receipt, boolean accepted, String kind) {
        return recordReceipt(receipt, (batch, disclosure) -> {
            if (kind.equals("R6")) {
                State taken = accepted ? State.ACCEPTED : State.REJECTED;
                Disclosures disclosures = batch.tables().disclosures();
                if (!disclosures.move(disclosure.disclosureId(), State.DELIVERED, taken)) {
                    disclosures.move(disclosure.disclosureId(), State.LOGGED, taken);
                }
            }
        });
    }

    /** The recipient signed that it destroyed what a withdrawal asked back. */
    public boolean destroyed(Receipts.SignedReceipt receipt, boolean destroyed) {
        return recordReceipt(receipt, (batch, withdrawal) -> {
            UUID withdrawn = withdrawal.withdraws();
            if (destroyed && withdrawn != null) {
                batch.tables().disclosures().move(withdrawn, State.WITHDRAWN, State.DESTROYED);
                batch.append(
                        withdrawal.domain(),
                        Entries.destruction(receipt.receiptId(), withdrawn, receipt.at()),
                        receipt.at(),
                        withdrawn.toString());
            }
        });
    }

    /** An attempt gave no receipt: on record, and due again. */
    public void failed(UUID disclosureId, String recipient, String code, Instant at, Instant next) {
        recorder.record(batch -> {
            Disclosures.StoredDisclosure disclosure = disclosure(batch.tables(), disclosureId);
            batch.tables().outbox().retry(disclosureId, next);
            append(batch, disclosure, Entries.delivery(disclosureId, recipient, code, at), at);
            return disclosureId;
        });
    }

    /** The notice's time is over before it was delivered: it never leaves, and the sender gets R8. */
    public void expired(UUID disclosureId) {
        Disclosures.StoredDisclosure disclosure = disclosure(reader, disclosureId);
        Submissions.StoredSubmission submission = reader.submissions()
                .byId(disclosure.submissionId())
                .orElseThrow(() -> new Fault(ErrorCode.GATEWAY_FAULT, "a disclosure has no submission"));
        Instant now = clock.instant();
        Receipts.SignedReceipt receipt = receipts.ended(
                submission,
                disclosureId,
                "EXPIRED",
                "not delivered before its time was over",
                now,
                reader.receipts().lastOf(disclosureId).orElse(null));
        recorder.record(batch -> {
            if (batch.tables().outbox().remove(disclosureId)
                    && batch.tables().disclosures().move(disclosureId, State.LOGGED, State.EXPIRED)) {
                append(batch, disclosure, Entries.expiry(disclosureId, disclosureId, "not-delivered", now), now);
                batch.tables().receipts().append(receipt);
                append(batch, disclosure, Entries.receipt(receipt, disclosureId), now);
            }
            return disclosureId;
        });
    }

    private interface Effect {
        void on(Batch batch, Disclosures.StoredDisclosure disclosure);
    }

    private boolean recordReceipt(Receipts.SignedReceipt receipt, Effect effect) {
        UUID disclosureId = Objects.requireNonNull(receipt.disclosureId(), "a recipient's receipt names a disclosure");
        return recorder.record(batch -> {
            Disclosures.StoredDisclosure disclosure = disclosure(batch.tables(), disclosureId);
            if (!batch.tables().receipts().append(receipt)) {
                requireRepeat(batch, receipt);
                return false;
            }
            effect.on(batch, disclosure);
            append(batch, disclosure, Entries.receipt(receipt, disclosureId), receipt.at());
            return true;
        });
    }

    private static void requireRepeat(Batch batch, Receipts.SignedReceipt receipt) {
        if (!batch.tables().receipts().known(receipt.sha256())) {
            throw new Rejected(
                            ErrorCode.ACKNOWLEDGE_RECEIPT_MISMATCH,
                            "this receipt id was used before for another receipt")
                    .at("/receiptId");
        }
    }

    private static void append(Batch batch, Disclosures.StoredDisclosure about, LogEntry entry, Instant at) {
        batch.append(about.domain(), entry, at, about.disclosureId().toString());
    }

    private static Disclosures.StoredDisclosure disclosure(Tables tables, UUID disclosureId) {
        Optional<Disclosures.StoredDisclosure> disclosure = tables.disclosures().byId(disclosureId);
        return disclosure.orElseThrow(() -> new Fault(ErrorCode.GATEWAY_FAULT, "a receipt has no disclosure"));
    }
}
