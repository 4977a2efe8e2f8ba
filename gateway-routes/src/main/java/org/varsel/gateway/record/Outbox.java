package org.varsel.gateway.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of what waits to be sent. A row enters in the one transaction and leaves in the transaction that records how
 * it ended. Rows go out in order per recipient and thread: a row is due only when none before it is left.
 */
public final class Outbox {

    /** One waiting row. {@code sealed} is encrypted under the subject's key. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Row(
            UUID disclosureId,
            String recipient,
            UUID threadId,
            String domain,
            long logIndex,
            UUID keyId,
            byte[] sealed,
            byte[] msgSalt,
            String proof,
            int attempts,
            Instant dueAt,
            Instant expiresAt) {}

    private static final String DUE =
            """
            o.due_at <= :now AND o.lease_until <= :now AND o.expires_at > :now AND o.recipient IN (:recipients)
            AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.recipient = o.recipient AND e.thread_id = o.thread_id
                AND e.position < o.position)""";

    /** Due rows with their turn among their recipient's, so that rows of a slow one never hide those of another. */
    private static final String IN_TURN = "SELECT o.*, ROW_NUMBER() OVER (PARTITION BY o.recipient ORDER BY o.position)"
            + " AS turn, (SELECT COUNT(*) FROM outbox h WHERE h.recipient = o.recipient AND h.lease_until > :now) AS held"
            + " FROM outbox o WHERE " + DUE;

    private final JdbcClient jdbc;

    public Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Row row) {
        jdbc.sql(
                        """
                INSERT INTO outbox (disclosure_id, position, recipient, thread_id, domain, log_index, key_id, sealed, msg_salt,
                    proof, attempts, due_at, lease_until, expires_at)
                VALUES (?, (SELECT COALESCE(MAX(position), 0) + 1 FROM outbox), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)""")
                .params(
                        row.disclosureId().toString(),
                        row.recipient(),
                        row.threadId().toString(),
                        row.domain(),
                        row.logIndex(),
                        row.keyId().toString(),
                        row.sealed(),
                        row.msgSalt(),
                        row.proof(),
                        row.attempts(),
                        row.dueAt().toEpochMilli(),
                        row.expiresAt().toEpochMilli())
                .update();
    }

    /** Whether a claim now could find anything. */
    boolean anyDue(List<String> recipients, Instant now) {
        return !recipients.isEmpty()
                && jdbc.sql("SELECT 1 FROM outbox o WHERE " + DUE + " LIMIT 1")
                        .param("now", now.toEpochMilli())
                        .param("recipients", recipients)
                        .query(Integer.class)
                        .optional()
                        .isPresent();
    }

    /**
     * Claims rows that are due for the given recipients: nobody else gets them before the lease ends. Due means: its time
     * has come, it is the first of its thread, nobody holds it, it has not expired.
     *
     * @param atOnce how many rows of one recipient may be held at once, so that a slow one does not take every hand
     */
    List<Row> claim(List<String> recipients, Instant now, Duration lease, int atOnce, int most) {
        if (recipients.isEmpty()) {
            return List.of();
        }
        List<Row> claimed = jdbc.sql("SELECT * FROM (" + IN_TURN + ") due WHERE turn + held <= :atOnce"
                        + " ORDER BY position LIMIT :most")
                .param("now", now.toEpochMilli())
                .param("recipients", recipients)
                .param("atOnce", atOnce)
                .param("most", most)
                .query(Outbox::row)
                .list();
        for (Row row : claimed) {
            jdbc.sql("UPDATE outbox SET lease_until = ? WHERE disclosure_id = ?")
                    .params(now.plus(lease).toEpochMilli(), row.disclosureId().toString())
                    .update();
        }
        return claimed;
    }

    /** Whether the row is there, leased, in time, and at the attempt for which it was claimed. */
    boolean held(UUID disclosureId, int attempts, Instant now) {
        return jdbc.sql(
                        """
                        SELECT 1 FROM outbox
                        WHERE disclosure_id = ? AND attempts = ? AND lease_until > ? AND expires_at > ?""")
                .params(disclosureId.toString(), attempts, now.toEpochMilli(), now.toEpochMilli())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Forgets all leases: whoever held them is dead. Only for the process that owns the store alone. */
    void forgetLeases() {
        jdbc.sql("UPDATE outbox SET lease_until = 0 WHERE lease_until > 0").update();
    }

    /** Gives a claimed row back, to be tried again at {@code dueAt}. */
    void retry(UUID disclosureId, Instant dueAt) {
        jdbc.sql("UPDATE outbox SET attempts = attempts + 1, due_at = ?, lease_until = 0 WHERE disclosure_id = ?")
                .params(dueAt.toEpochMilli(), disclosureId.toString())
                .update();
    }

    /** Ends a row: what it carried is gone from here. */
    boolean remove(UUID disclosureId) {
        return jdbc.sql("DELETE FROM outbox WHERE disclosure_id = ?")
                        .param(disclosureId.toString())
                        .update()
                == 1;
    }

    /** Rows whose time is over, whoever holds them. */
    public List<UUID> expired(Instant now, int most) {
        return jdbc
                .sql("SELECT disclosure_id FROM outbox WHERE expires_at <= ? ORDER BY position LIMIT ?")
                .params(now.toEpochMilli(), most)
                .query(String.class)
                .list()
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    public Optional<Row> byId(UUID disclosureId) {
        return jdbc.sql("SELECT * FROM outbox WHERE disclosure_id = ?")
                .param(disclosureId.toString())
                .query(Outbox::row)
                .optional();
    }

    /** How many wait. */
    public long backlog() {
        return jdbc.sql("SELECT COUNT(*) FROM outbox").query(Long.class).single();
    }

    /** Whether so many wait; counts no further than that. */
    public boolean holdsAtLeast(int rows) {
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM outbox LIMIT :rows) AS some")
                        .param("rows", rows)
                        .query(Long.class)
                        .single()
                >= rows;
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                UUID.fromString(row.getString("disclosure_id")),
                row.getString("recipient"),
                UUID.fromString(row.getString("thread_id")),
                row.getString("domain"),
                row.getLong("log_index"),
                UUID.fromString(row.getString("key_id")),
                row.getBytes("sealed"),
                row.getBytes("msg_salt"),
                row.getString("proof"),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("due_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }
}
