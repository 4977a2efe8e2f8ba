package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.varsel.gateway.keys.FormRefused;
import org.varsel.gateway.keys.Thumbprint;
import org.varsel.gateway.keys.VerifiedReceipt;
import org.varsel.schemas.SchemasException;

/** Checks signed receipts and puts them into words. */
final class Receipts {
    private static final int COLUMN = 34;

    private Receipts() {}

    /** The receipt's body; the command ends when no known certificate signed it. */
    static JsonNode verified(String signed, Function<String, Optional<X509Certificate>> signers) {
        try {
            return VerifiedReceipt.of(signed, signers).document();
        } catch (SchemasException e) {
            throw CommandFailed.refused("The receipt cannot be read: " + e.getMessage() + ".");
        }
    }

    /**
     * Several receipts, as the gateway hands them out: its own and those of recipients. One by an unknown signer is named
     * and not read; everything else must verify.
     *
     * @param check what each receipt that verified must also pass
     * @return the sheets of those that verified
     */
    static List<String> sheets(
            Iterable<JsonNode> receipts,
            Function<String, Optional<X509Certificate>> signers,
            Consumer<JsonNode> check) {
        List<String> sheets = new ArrayList<>();
        int verified = 0;
        for (JsonNode signed : receipts) {
            try {
                JsonNode receipt = verified(signed.asText(), signers);
                check.accept(receipt);
                sheets.add(sheet(receipt));
                verified++;
            } catch (FormRefused e) {
                if (e.reason() != FormRefused.Reason.UNKNOWN_KEY) {
                    throw e;
                }
                sheets.add(
                        "(a receipt by a party whose certificate is not known here; check it with 'varsel open --cert')");
            }
        }
        if (verified == 0) {
            throw CommandFailed.refused(
                    "No receipt is signed by a known certificate: nothing is proved by this answer.");
        }
        return sheets;
    }

    /** Signers out of a list of certificates. */
    static Function<String, Optional<X509Certificate>> signedByOneOf(Collection<X509Certificate> certificates) {
        return thumbprint -> certificates.stream()
                .filter(certificate -> Thumbprint.of(certificate).equals(thumbprint))
                .findFirst();
    }

    static String sha256(String ascii) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(ascii.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw CommandFailed.usage("This Java runtime has no SHA-256.", e);
        }
    }

    /** One receipt in a few lines; an R2 with its decision field by field. */
    static String sheet(JsonNode verified) {
        JsonNode receipt = Plain.copy(verified);
        StringBuilder text = new StringBuilder()
                .append(receipt.path("kind").asText())
                .append("  ")
                .append(receipt.path("status").asText())
                .append("  at ")
                .append(receipt.path("at").asText())
                .append("  by ")
                .append(org(receipt.at("/by/org")))
                .append("  signature holds");
        line(
                text,
                "notice",
                receipt.path("noticeId").asText() + " version "
                        + receipt.path("noticeVersion").asText());
        if (receipt.hasNonNull("disclosureId")) {
            line(text, "disclosure", receipt.path("disclosureId").asText());
        }
        for (JsonNode reason : receipt.path("reasons")) {
            line(
                    text,
                    "reason",
                    reason.path("code").asText() + ": " + reason.path("text").asText());
        }
        if (receipt.hasNonNull("decision")) {
            decision(text, receipt.path("decision"));
        }
        return text.toString();
    }

    static String org(JsonNode org) {
        return org.path("scheme").asText() + ":" + org.path("value").asText();
    }

    /** A decision's fields with rule and citation, its duties and what it still waits for. */
    static void decision(StringBuilder text, JsonNode decision) {
        JsonNode to = decision.path("recipient");
        line(
                text,
                "decision",
                decision.path("outcome").asText() + " to " + org(to)
                        + (to.hasNonNull("role") ? " (" + to.path("role").asText() + ")" : "") + ", purpose "
                        + decision.path("purpose").asText());
        for (JsonNode field : decision.path("fields")) {
            String path = field.path("path").asText();
            line(
                    text,
                    field.path("outcome").asText(),
                    path
                            + " ".repeat(Math.max(2, COLUMN - path.length()))
                            + (field.path("rule").asText() + "  "
                                            + field.path("citation")
                                                    .asText(field.path("reason").asText()))
                                    .strip());
        }
        for (JsonNode duty : decision.path("duties")) {
            String within = duty.path("period").asText(duty.path("within").asText());
            line(text, "duty", (duty.path("do").asText() + " " + within).strip());
        }
        for (JsonNode fact : decision.path("missingFacts")) {
            line(
                    text,
                    "waits for",
                    fact.isTextual() ? fact.asText() : fact.path("fact").asText());
        }
        if (decision.hasNonNull("caseId")) {
            line(text, "case", decision.path("caseId").asText());
        }
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(System.lineSeparator())
                .append("    ")
                .append(label)
                .append(" ".repeat(Math.max(1, 12 - label.length())))
                .append(value);
    }
}
