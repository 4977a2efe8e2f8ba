package org.varsel.gateway.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.keys.SignedReceiptText;
import org.varsel.gateway.keys.WireForm;
import org.varsel.gateway.minimise.Duties;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.policies.Refer;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.json.StrictJson;

/**
 * Signs the gateway's own receipts: R1 that a notice was taken in, R2 what was decided for one recipient, R8 that it ended
 * without delivery. In the form in which the sender signed its submission. Receipts name paths and rules, never values.
 */
public final class ReceiptSigner {
    private static final String ROLE = "gateway";

    private final SealKey key;
    private final PartyId operator;

    public ReceiptSigner(SealKey key, PartyId operator) {
        this.key = key;
        this.operator = operator;
    }

    /** R1: accepted, with what was odd but did not stop it. */
    Receipts.SignedReceipt submission(UUID submissionId, ValidNotice notice) {
        ObjectNode body = body("R1", notice, "accepted", notice.receivedAt());
        ArrayNode reasons = body.withArray("reasons");
        notice.warnings().forEach(warning -> reasons.addObject()
                .put("code", reason(warning.code()))
                .put("path", warning.pointer())
                .put("text", warning.detail()));
        return signed(body, notice.evidence().form(), submissionId, null, notice.receivedAt());
    }

    private static String reason(String check) {
        return CodeLists.standard().list("receipt-reason").contains(check) ? check : "OTHER";
    }

    /** R2: the decision for one recipient, field by field. */
    Receipts.SignedReceipt decision(Ruling ruling, @Nullable UUID caseId, @Nullable String previous) {
        ObjectNode body = body("R2", ruling.file().notice(), ruling.decision().word(), ruling.decidedAt());
        body.put("disclosureId", ruling.disclosureId().toString());
        body.put("policyDigest", ruling.decision().policyDigest());
        if (previous != null) {
            body.put("previousReceiptSha256", previous);
        }
        body.set("decision", decisionBody(ruling, caseId));
        WireForm form = ruling.file().notice().evidence().form();
        return signed(body, form, ruling.file().submissionId(), ruling.disclosureId(), ruling.decidedAt());
    }

    /** R8: it ended without a delivery. */
    Receipts.SignedReceipt ended(
            Submissions.StoredSubmission submission,
            UUID disclosureId,
            String reasonCode,
            String text,
            Instant at,
            @Nullable String previous) {
        ObjectNode body = frame("R8", "expired", at);
        body.put("noticeId", submission.noticeId().toString());
        body.put("noticeVersion", submission.noticeVersion());
        body.put("contentSha256", submission.contentSha256());
        body.put("disclosureId", disclosureId.toString());
        if (previous != null) {
            body.put("previousReceiptSha256", previous);
        }
        body.withArray("reasons").addObject().put("code", reasonCode).put("text", text);
        return signed(body, submission.form(), submission.submissionId(), disclosureId, at);
    }

    /** The decision without a signature, for a dry run and for the receipt alike. */
    static ObjectNode decisionBody(Ruling ruling, @Nullable UUID caseId) {
        ObjectNode decision = StrictJson.mapper().createObjectNode();
        decision.putObject("recipient")
                .put("scheme", ruling.recipient().id().scheme())
                .put("value", ruling.recipient().id().value())
                .put("name", ruling.recipient().name())
                .put("role", ruling.recipientRole());
        decision.put("outcome", ruling.decision().word());
        decision.put("purpose", ruling.file().notice().submission().legal().purpose());
        decision.set("fields", FieldOutcomes.of(ruling.decision()));
        decision.set("duties", Duties.json(Duties.of(ruling.decision())));
        ArrayNode missing = decision.putArray("missingFacts");
        if (ruling.decision() instanceof Refer refer) {
            refer.missing().forEach(fact -> missing.addObject()
                    .put("fact", fact.fact())
                    .put("askOf", fact.askOf().word())
                    .put("within", fact.within().toString()));
        }
        if (caseId != null) {
            decision.put("caseId", caseId.toString());
        }
        return decision;
    }

    private ObjectNode body(String kind, ValidNotice notice, String status, Instant at) {
        ObjectNode body = frame(kind, status, at);
        body.put("noticeId", notice.submission().header().noticeId());
        body.put("noticeVersion", notice.submission().header().noticeVersion());
        body.put("contentSha256", notice.contentSha256());
        return body;
    }

    private ObjectNode frame(String kind, String status, Instant at) {
        ObjectNode body = StrictJson.mapper().createObjectNode();
        body.put("receiptId", UUID.randomUUID().toString());
        body.put("kind", kind);
        body.put("status", status);
        body.putArray("reasons");
        body.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        ObjectNode by = body.putObject("by");
        by.putObject("org").put("scheme", operator.scheme()).put("value", operator.value());
        by.put("role", ROLE);
        return body;
    }

    private Receipts.SignedReceipt signed(
            ObjectNode body, WireForm form, UUID submissionId, @Nullable UUID disclosureId, Instant at) {
        SignedReceiptText signed = SignedReceiptText.sign(body, form, key);
        return new Receipts.SignedReceipt(
                UUID.fromString(body.get("receiptId").textValue()),
                submissionId,
                disclosureId,
                body.get("kind").textValue(),
                body.get("status").textValue(),
                signed.sha256(),
                signed.text(),
                at);
    }
}
