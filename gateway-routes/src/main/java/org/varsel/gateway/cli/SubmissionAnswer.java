package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The gateway's answer to a submission, believed only where its receipts say so.
 *
 * @param answer as it came
 * @param signers whose receipts count
 */
record SubmissionAnswer(JsonNode answer, Function<String, Optional<X509Certificate>> signers) {

    /**
     * Checks that every receipt is signed and speaks of this notice.
     *
     * @param notice what was sent
     * @param jws the signed form that was sent; null when the gateway knew the notice already and its receipts speak of
     *     the form that came first
     * @return the answer in words
     */
    String checkedAgainst(JsonNode notice, @Nullable String jws) {
        StringBuilder text = new StringBuilder("status ")
                .append(Plain.line(answer.path("status").asText()));
        for (JsonNode disclosure : Plain.copy(answer.path("disclosures"))) {
            text.append(System.lineSeparator()).append(disclosure(disclosure));
        }
        Receipts.sheets(answer.path("receipts"), signers, receipt -> requireAbout(notice, jws, receipt))
                .forEach(sheet -> text.append(System.lineSeparator()).append(sheet));
        if (jws == null) {
            text.append(System.lineSeparator())
                    .append("The gateway had this notice already; these are its first receipts.");
        }
        return text.toString();
    }

    private static void requireAbout(JsonNode notice, @Nullable String jws, JsonNode receipt) {
        requireSame(notice, receipt, "noticeId");
        requireSame(notice, receipt, "noticeVersion");
        if (jws != null && !receipt.path("contentSha256").asText().equals(Receipts.sha256(jws))) {
            throw CommandFailed.refused("A receipt speaks of other bytes than were sent.");
        }
    }

    static String dryRun(JsonNode answer) {
        StringBuilder text = new StringBuilder("dry run: nothing was sent on");
        for (JsonNode decision : Plain.copy(answer.path("decisions"))) {
            Receipts.decision(text, decision);
        }
        return text.toString();
    }

    private static String disclosure(JsonNode disclosure) {
        JsonNode to = disclosure.path("recipient");
        String text = "  to " + Receipts.org(to) + " (" + to.path("role").asText() + ")  "
                + disclosure.path("outcome").asText();
        if (disclosure.hasNonNull("caseId")) {
            text += "  case " + disclosure.path("caseId").asText();
        }
        if (disclosure.hasNonNull("log")) {
            text += "  log " + disclosure.at("/log/origin").asText() + " entry "
                    + disclosure.at("/log/index").asText();
        }
        return text;
    }

    private static void requireSame(JsonNode notice, JsonNode receipt, String member) {
        JsonNode sent = notice.path("header").path(member);
        if (!sent.asText().equals(receipt.path(member).asText())) {
            throw CommandFailed.refused("A receipt speaks of another notice: its " + member + " is not the one sent.");
        }
    }
}
