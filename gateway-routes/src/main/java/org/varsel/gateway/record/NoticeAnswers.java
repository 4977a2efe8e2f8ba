package org.varsel.gateway.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.receive.Answer;
import org.varsel.gateway.receive.JsonAnswer;
import org.varsel.schemas.json.StrictJson;

/** What a sender is told about its own notice: receipts exactly as signed, states, and where the log has them. */
public final class NoticeAnswers {
    private final Tables reader;
    private final Map<String, LogDomain> domains;

    public NoticeAnswers(Tables reader, Map<String, LogDomain> domains) {
        this.reader = reader;
        this.domains = Map.copyOf(domains);
    }

    /** The answer to a submission; byte-equal receipts on every repeat, status 201 only the first time. */
    Answer submitted(UUID submissionId, boolean first) {
        Submissions.StoredSubmission submission = submission(submissionId);
        List<Disclosures.StoredDisclosure> disclosures = reader.disclosures().of(submissionId);
        ObjectNode body = frame(submission);
        body.put("status", Standing.of(disclosures));
        disclosures(body, disclosures);
        receipts(body, reader.receipts().of(submissionId));
        return JsonAnswer.of(first ? 201 : 200, body);
    }

    /** Where a notice stands now, all versions' receipts included; the caller has made sure that the sender asks. */
    public Answer standing(UUID submissionId) {
        Submissions.StoredSubmission submission = submission(submissionId);
        List<Disclosures.StoredDisclosure> disclosures = reader.disclosures().of(submissionId);
        ObjectNode body = frame(submission);
        body.put("state", Standing.of(disclosures));
        disclosures(body, disclosures);
        receipts(body, reader.receipts().of(submissionId));
        return JsonAnswer.ok(body);
    }

    private static ObjectNode frame(Submissions.StoredSubmission submission) {
        return StrictJson.mapper()
                .createObjectNode()
                .put("noticeId", submission.noticeId().toString())
                .put("noticeVersion", submission.noticeVersion())
                .put("threadId", submission.threadId().toString());
    }

    private void disclosures(ObjectNode body, List<Disclosures.StoredDisclosure> disclosures) {
        ArrayNode array = body.putArray("disclosures");
        for (Disclosures.StoredDisclosure disclosure : disclosures) {
            ObjectNode item = array.addObject();
            item.put("disclosureId", disclosure.disclosureId().toString());
            String[] party = disclosure.recipient().split(":", 2);
            item.putObject("recipient")
                    .put("scheme", party[0])
                    .put("value", party[1])
                    .put("role", disclosure.recipientRole());
            item.put("outcome", disclosure.outcome());
            item.put("state", disclosure.state().word());
            reader.holds()
                    .waitingOf(disclosure.disclosureId())
                    .ifPresent(hold -> item.put("caseId", hold.caseId().toString()));
            LogDomain domain = domains.get(disclosure.domain());
            if (domain != null) {
                item.putObject("log").put("origin", domain.origin()).put("index", disclosure.logIndex());
            }
        }
    }

    private static void receipts(ObjectNode body, List<Receipts.SignedReceipt> receipts) {
        ArrayNode array = body.putArray("receipts");
        receipts.forEach(receipt -> array.add(receipt.signed()));
    }

    private Submissions.StoredSubmission submission(UUID submissionId) {
        return reader.submissions()
                .byId(submissionId)
                .orElseThrow(() -> new Rejected(ErrorCode.STATUS_NOT_FOUND, "there is no such notice"));
    }
}
