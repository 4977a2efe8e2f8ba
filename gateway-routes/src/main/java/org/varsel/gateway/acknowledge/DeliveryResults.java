package org.varsel.gateway.acknowledge;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Step;
import org.varsel.gateway.StepListener;
import org.varsel.gateway.deliver.Attempt;
import org.varsel.gateway.record.LifecycleRecords;
import org.varsel.gateway.record.RecordedDisclosure;

/**
 * Takes what came of an attempt. A signed receipt that fits ends the delivery; anything else is no receipt, is logged with
 * its code, and is tried again.
 */
public final class DeliveryResults {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryResults.class);

    private final ReceiptCheck check;
    private final LifecycleRecords records;
    private final Backoff backoff;
    private final Clock clock;
    private final StepListener steps;

    public DeliveryResults(
            ReceiptCheck check, LifecycleRecords records, Backoff backoff, Clock clock, StepListener steps) {
        this.check = check;
        this.records = records;
        this.backoff = backoff;
        this.clock = clock;
        this.steps = steps;
    }

    public void take(Attempt attempt) {
        Objects.requireNonNull(attempt, "no attempt");
        if (attempt.result() instanceof Attempt.Answered answered) {
            takeAnswer(attempt.disclosure(), answered.receipt());
        } else if (attempt.result() instanceof Attempt.Failed failed) {
            tryAgain(attempt.disclosure(), failed.code());
        }
        steps.reached(Step.DELIVER_RECORDED);
    }

    private void takeAnswer(RecordedDisclosure disclosure, String signed) {
        try {
            ReceivedReceipt receipt = check.check(disclosure.recipient(), signed);
            if (!receipt.disclosureId().equals(disclosure.disclosureId())
                    || !receipt.receipt().kind().equals("R4")) {
                throw new Rejected(ErrorCode.ACKNOWLEDGE_RECEIPT_MISMATCH, "this is no receipt for this delivery");
            }
            steps.reached(Step.DELIVER_CHECKED);
            records.delivered(
                    ReceiptDoor.signed(receipt, records.submissionOf(receipt.disclosureId())), receipt.positive());
        } catch (Rejected e) {
            tryAgain(disclosure, e.code().code());
        }
    }

    private void tryAgain(RecordedDisclosure disclosure, String code) {
        UUID id = disclosure.disclosureId();
        Instant now = clock.instant();
        Instant next = now.plus(backoff.after(disclosure.attempts()));
        LOG.warn(
                "delivery {} to {} gave no receipt: {}; next attempt {}",
                id,
                disclosure.recipient().id(),
                code,
                next);
        records.failed(id, disclosure.recipient().id().toString(), code, now, next);
    }
}
