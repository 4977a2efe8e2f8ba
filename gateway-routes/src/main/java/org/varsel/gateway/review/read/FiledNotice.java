package org.varsel.gateway.review.read;

import java.util.List;
import java.util.UUID;

/**
 * Where a notice stands that somebody filed at the desk. Holds no content.
 *
 * @param noticeId its reference number
 * @param outcomes what was decided, a line for each recipient
 * @param receipts in the order in which they were signed
 */
public record FiledNotice(UUID noticeId, List<Outcome> outcomes, List<Signed> receipts) {

    public FiledNotice {
        outcomes = List.copyOf(outcomes);
        receipts = List.copyOf(receipts);
    }

    /** What was decided for one recipient. */
    public record Outcome(String recipient, String role, String outcome) {}

    /** A receipt exactly as it was signed. */
    public record Signed(UUID receiptId, String kind, String signed) {}
}
