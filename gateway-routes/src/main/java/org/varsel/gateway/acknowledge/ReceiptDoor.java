package org.varsel.gateway.acknowledge;

import java.util.Objects;
import java.util.UUID;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.authenticate.PartyRequest;
import org.varsel.gateway.keys.VerifiedReceipt;
import org.varsel.gateway.receive.Answer;
import org.varsel.gateway.receive.JsonAnswer;
import org.varsel.gateway.record.LifecycleRecords;
import org.varsel.gateway.record.Receipts;
import org.varsel.schemas.json.StrictJson;

/** Receipts that recipients bring to the door: of the inbox, of their business systems, of destruction. */
public final class ReceiptDoor {
    private final ReceiptCheck check;
    private final LifecycleRecords records;

    public ReceiptDoor(ReceiptCheck check, LifecycleRecords records) {
        this.check = check;
        this.records = records;
    }

    public Answer take(PartyRequest request) {
        Objects.requireNonNull(request, "no request");
        ReceivedReceipt receipt;
        try {
            receipt = check.check(request.party(), VerifiedReceipt.text(request.body()));
        } catch (Rejected e) {
            throw e.of(request.party(), null);
        }
        Receipts.SignedReceipt signed = signed(receipt, records.submissionOf(receipt.disclosureId()));
        boolean first =
                switch (receipt.receipt().kind()) {
                    case "R4" -> records.delivered(signed, receipt.positive());
                    case "R5", "R6" ->
                        records.taken(
                                signed, receipt.positive(), receipt.receipt().kind());
                    case "R7" -> records.destroyed(signed, receipt.destroyed());
                    default ->
                        throw new Rejected(ErrorCode.ACKNOWLEDGE_RECEIPT_UNKNOWN, "recipients send receipts R4 to R7");
                };
        return JsonAnswer.of(
                first ? 202 : 200, StrictJson.mapper().createObjectNode().put("status", "recorded"));
    }

    static Receipts.SignedReceipt signed(ReceivedReceipt receipt, UUID submissionId) {
        return new Receipts.SignedReceipt(
                UUID.fromString(receipt.receipt().receiptId()),
                submissionId,
                receipt.disclosureId(),
                receipt.receipt().kind(),
                receipt.receipt().status(),
                receipt.sha256(),
                receipt.signed(),
                receipt.at());
    }
}
