package org.varsel.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes and signs what a recipient owes the gateway: R4 for a delivery, R6 for the business, R7 for a destruction. */
final class Receipts {
    static final String TYP = "varsel-receipt+jws";
    /** Stands for a notice whose id could not be read because the delivery could not be opened. */
    private static final String UNREADABLE = "00000000-0000-0000-0000-000000000000";

    private final Profile profile;
    private final Seals seals;
    private final Clock clock;

    Receipts(Profile profile, Seals seals, Clock clock) {
        this.profile = profile;
        this.seals = seals;
        this.clock = clock;
    }

    String delivered(Delivery delivery, Verdict verdict) {
        ObjectNode body = frame("R4", delivery, verdict.payload());
        body.put("status", verdict.accepted() ? "delivered" : "rejected");
        if (!verdict.accepted()) {
            ObjectNode reason = Json.object();
            reason.put("code", "SIGNATURE");
            reason.put("text", verdict.firstFailure());
            body.putArray("reasons").add(reason);
        }
        return sign(body);
    }

    String accepted(Delivery delivery, Verdict verdict, String previous) {
        ObjectNode body = frame("R6", delivery, verdict.payload());
        body.put("previousReceiptSha256", Seals.payloadSha256(previous));
        body.put("status", "accepted");
        return sign(body);
    }

    /** Says that what the withdrawal asked for is done: the content is gone from our folders. */
    String destroyed(Delivery withdrawal, Verdict verdict, String previous) {
        ObjectNode body = frame("R7", withdrawal, verdict.payload());
        body.put("previousReceiptSha256", Seals.payloadSha256(previous));
        body.put("status", "destroyed");
        return sign(body);
    }

    private ObjectNode frame(String kind, Delivery delivery, @Nullable ObjectNode payload) {
        JsonNode header = payload == null
                ? Json.object()
                : payload.path("disclosure").path("header");
        ObjectNode body = Json.object();
        body.put("receiptId", UUID.randomUUID().toString());
        body.put("kind", kind);
        body.put("disclosureId", delivery.disclosureId());
        body.put("noticeId", header.path("noticeId").asText(UNREADABLE));
        body.put("noticeVersion", header.path("noticeVersion").asInt(1));
        body.put("contentSha256", Digests.hex(delivery.sealed()));
        body.putArray("reasons");
        body.put("at", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
        ObjectNode by = body.putObject("by");
        by.putObject("org").put("scheme", profile.scheme()).put("value", profile.value());
        by.put("role", header.path("recipient").path("role").asText(profile.role()));
        return body;
    }

    private String sign(ObjectNode body) {
        return seals.sign(TYP, Json.canonical(body));
    }
}
