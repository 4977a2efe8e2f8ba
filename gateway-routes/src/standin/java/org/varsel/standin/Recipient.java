package org.varsel.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;

/**
 * The recipient's case system in one class: checks a delivery, keeps it, answers the R4, and hands the later receipts to
 * {@link LaterReceipts}. The same disclosure delivered again gets the same R4 and is only counted.
 */
final class Recipient {
    private final DeliveryChecks checks;
    private final Receipts receipts;
    private final ReceivedFolder folder;
    private final LaterReceipts later;
    private final Events events;

    Recipient(
            DeliveryChecks checks, Receipts receipts, ReceivedFolder folder, LaterReceipts later, Events events) {
        this.checks = checks;
        this.receipts = receipts;
        this.folder = folder;
        this.later = later;
        this.events = events;
    }

    /** Takes one delivery and gives the R4 for it. One at a time: a duplicate must find the first one's receipt. */
    synchronized String receive(byte[] body) {
        Delivery delivery = Delivery.parse(body);
        Optional<String> before = folder.receipt(delivery.disclosureId());
        if (before.isPresent()) {
            ObjectNode event = Events.event("duplicate", delivery.disclosureId());
            events.tell(event.put("attempts", folder.countAttempt(delivery.disclosureId())));
            return before.get();
        }
        Verdict verdict = checks.check(delivery);
        String receipt = receipts.delivered(delivery, verdict);
        folder.keep(delivery, verdict, receipt);
        tell(delivery, verdict);
        if (verdict.accepted()) {
            followUp(delivery, verdict, receipt);
        }
        return receipt;
    }

    private void followUp(Delivery delivery, Verdict verdict, String r4) {
        if (!delivery.type().startsWith("org.varsel.notice.withdrawn.")) {
            send(delivery.disclosureId(), "R6", "receipt-r6.jws", receipts.accepted(delivery, verdict, r4));
            return;
        }
        String withdrawn = header(verdict).path("inReplyTo").asText();
        int destroyed = folder.destroy(withdrawn, "Destroyed: the sender withdrew notice " + withdrawn + ".");
        events.tell(Events.event("destroyed", delivery.disclosureId()).put("disclosures", destroyed));
        send(delivery.disclosureId(), "R7", "receipt-r7.jws", receipts.destroyed(delivery, verdict, r4));
    }

    private void send(String disclosureId, String kind, String file, String receipt) {
        folder.keepReceipt(disclosureId, file, receipt);
        later.send(disclosureId, kind, receipt);
    }

    private void tell(Delivery delivery, Verdict verdict) {
        ObjectNode event = Events.event(verdict.accepted() ? "received" : "rejected", delivery.disclosureId());
        event.put("type", delivery.type());
        event.put("checks", verdict.checks().size());
        if (verdict.accepted()) {
            event.set("noticeId", header(verdict).path("noticeId"));
            event.set("threadId", header(verdict).path("threadId"));
        } else {
            event.put("failure", verdict.firstFailure());
        }
        events.tell(event);
    }

    private static JsonNode header(Verdict verdict) {
        return Objects.requireNonNull(verdict.payload()).path("disclosure").path("header");
    }
}
