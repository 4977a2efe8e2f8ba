package org.varsel.gateway.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of signed receipts, ours and theirs, kept exactly as signed. Never holds content. */
public final class Receipts {

    /**
     * One signed receipt, exactly as signed: a compact JWS, or an XML document.
     *
     * @param sha256 hex, of the bytes that were signed: the canonical JSON in a JWS, or the whole signed XML document
     */
    public record SignedReceipt(
            UUID receiptId,
            UUID submissionId,
            @org.jspecify.annotations.Nullable UUID disclosureId,
            String kind,
            String status,
            String sha256,
            String signed,
            Instant at) {}

    private final JdbcClient jdbc;

    public Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Appends; {@code false} when the very same receipt is there already. */
    boolean append(SignedReceipt receipt) {
        return jdbc.sql(
                                """
                        INSERT INTO receipt (receipt_id, submission_id, disclosure_id, kind, status, sha256, signed, position, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM receipt WHERE submission_id = ?), ?)
                        ON CONFLICT DO NOTHING""")
                        .params(
                                receipt.receiptId().toString(),
                                receipt.submissionId().toString(),
                                receipt.disclosureId() == null
                                        ? null
                                        : receipt.disclosureId().toString(),
                                receipt.kind(),
                                receipt.status(),
                                receipt.sha256(),
                                receipt.signed(),
                                receipt.submissionId().toString(),
                                receipt.at().toEpochMilli())
                        .update()
                == 1;
    }

    /** All receipts about one submission, oldest first. */
    public List<SignedReceipt> of(UUID submissionId) {
        return jdbc.sql("SELECT * FROM receipt WHERE submission_id = ? ORDER BY position")
                .param(submissionId.toString())
                .query((row, n) -> {
                    String disclosureId = row.getString("disclosure_id");
                    return new SignedReceipt(
                            UUID.fromString(row.getString("receipt_id")),
                            UUID.fromString(row.getString("submission_id")),
                            disclosureId == null ? null : UUID.fromString(disclosureId),
                            row.getString("kind"),
                            row.getString("status"),
                            row.getString("sha256"),
                            row.getString("signed"),
                            Instant.ofEpochMilli(row.getLong("at")));
                })
                .list();
    }

    /** Digest of the last receipt about a disclosure: the next one names it. */
    public Optional<String> lastOf(UUID disclosureId) {
        return jdbc.sql("SELECT sha256 FROM receipt WHERE disclosure_id = ? ORDER BY position DESC LIMIT 1")
                .param(disclosureId.toString())
                .query(String.class)
                .optional();
    }

    /** Whether this very receipt was recorded before. */
    public boolean known(String sha256) {
        return jdbc.sql("SELECT 1 FROM receipt WHERE sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
