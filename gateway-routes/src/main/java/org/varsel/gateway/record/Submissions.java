package org.varsel.gateway.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.varsel.gateway.keys.WireForm;

/** The tables of what was handed in: submissions and the envelopes they came in. Holds ids and digests, never content. */
public final class Submissions {

    /** One notice version as handed in. {@code vaultId} opens the sender's signed document, whose form the receipts share. */
    public record StoredSubmission(
            UUID submissionId,
            String sender,
            UUID noticeId,
            long noticeVersion,
            String type,
            UUID threadId,
            @Nullable UUID inReplyTo,
            String domain,
            String canonicalSha256,
            String contentSha256,
            WireForm form,
            UUID vaultId,
            Instant receivedAt) {}

    private final JdbcClient jdbc;

    public Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts; {@code false} when this sender's notice version is there already. */
    boolean insert(StoredSubmission s) {
        return jdbc.sql(
                                """
                        INSERT INTO submission (submission_id, sender, notice_id, notice_version, type, thread_id, in_reply_to,
                            domain, canonical_sha256, content_sha256, form, vault_id, received_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .params(
                                s.submissionId().toString(),
                                s.sender(),
                                s.noticeId().toString(),
                                s.noticeVersion(),
                                s.type(),
                                s.threadId().toString(),
                                s.inReplyTo() == null ? null : s.inReplyTo().toString(),
                                s.domain(),
                                s.canonicalSha256(),
                                s.contentSha256(),
                                s.form().name(),
                                s.vaultId().toString(),
                                s.receivedAt().toEpochMilli())
                        .update()
                == 1;
    }

    /** Remembers that an envelope carried a submission; does nothing when it is remembered already. */
    void rememberEnvelope(String sender, String envelopeId, UUID submissionId) {
        jdbc.sql("INSERT INTO envelope (sender, envelope_id, submission_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(sender, envelopeId, submissionId.toString())
                .update();
    }

    Optional<UUID> envelope(String sender, String envelopeId) {
        return jdbc.sql("SELECT submission_id FROM envelope WHERE sender = ? AND envelope_id = ?")
                .params(sender, envelopeId)
                .query(String.class)
                .optional()
                .map(UUID::fromString);
    }

    /** Who spoke in a thread. */
    List<String> sendersOn(UUID threadId) {
        return jdbc.sql("SELECT DISTINCT sender FROM submission WHERE thread_id = ?")
                .param(threadId.toString())
                .query(String.class)
                .list();
    }

    public Optional<StoredSubmission> byId(UUID submissionId) {
        return jdbc.sql("SELECT * FROM submission WHERE submission_id = ?")
                .param(submissionId.toString())
                .query(Submissions::row)
                .optional();
    }

    /** All versions of one sender's notice, newest first. */
    public List<StoredSubmission> versions(String sender, UUID noticeId) {
        return jdbc.sql("SELECT * FROM submission WHERE sender = ? AND notice_id = ? ORDER BY notice_version DESC")
                .params(sender, noticeId.toString())
                .query(Submissions::row)
                .list();
    }

    private static StoredSubmission row(ResultSet row, int n) throws SQLException {
        String inReplyTo = row.getString("in_reply_to");
        return new StoredSubmission(
                UUID.fromString(row.getString("submission_id")),
                row.getString("sender"),
                UUID.fromString(row.getString("notice_id")),
                row.getLong("notice_version"),
                row.getString("type"),
                UUID.fromString(row.getString("thread_id")),
                inReplyTo == null ? null : UUID.fromString(inReplyTo),
                row.getString("domain"),
                row.getString("canonical_sha256"),
                row.getString("content_sha256"),
                WireForm.valueOf(row.getString("form")),
                UUID.fromString(row.getString("vault_id")),
                Instant.ofEpochMilli(row.getLong("received_at")));
    }
}
