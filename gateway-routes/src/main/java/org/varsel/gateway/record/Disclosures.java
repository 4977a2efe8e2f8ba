package org.varsel.gateway.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of decisions, one row a recipient: rules, states and digests. Values of fields are in the vault only. */
public final class Disclosures {

    /** One recipient's decision and where it stands. {@code fields} and {@code duties} are JSON without values. */
    public record StoredDisclosure(
            UUID disclosureId,
            UUID submissionId,
            String recipient,
            String recipientRole,
            String originator,
            String type,
            UUID threadId,
            String purpose,
            String domain,
            State state,
            String outcome,
            String policyDigest,
            Instant decidedAt,
            String fields,
            String duties,
            long logIndex,
            UUID vaultId,
            @Nullable String sealedSha256,
            @Nullable UUID withdraws) {

        /** Whether a duty of that name travels along; duties are canonical JSON. */
        boolean carries(String duty) {
            return duties.contains("\"do\":\"" + duty + "\"");
        }

        /** The same decision at its place in the log. */
        StoredDisclosure at(long index) {
            return new StoredDisclosure(
                    disclosureId,
                    submissionId,
                    recipient,
                    recipientRole,
                    originator,
                    type,
                    threadId,
                    purpose,
                    domain,
                    state,
                    outcome,
                    policyDigest,
                    decidedAt,
                    fields,
                    duties,
                    index,
                    vaultId,
                    sealedSha256,
                    withdraws);
        }
    }

    private final JdbcClient jdbc;

    public Disclosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StoredDisclosure d) {
        jdbc.sql(
                        """
                INSERT INTO disclosure (submission_id, recipient, recipient_role, originator, type, thread_id, purpose, domain,
                    state, outcome, policy_digest, decided_at, fields, duties, log_index, vault_id, sealed_sha256, withdraws,
                    disclosure_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(columns(d))
                .update();
    }

    /** A decision taken again replaces the earlier one; the log keeps both. */
    void replace(StoredDisclosure d) {
        jdbc.sql(
                        """
                UPDATE disclosure SET submission_id = ?, recipient = ?, recipient_role = ?, originator = ?, type = ?,
                    thread_id = ?, purpose = ?, domain = ?, state = ?, outcome = ?, policy_digest = ?, decided_at = ?,
                    fields = ?, duties = ?, log_index = ?, vault_id = ?, sealed_sha256 = ?, withdraws = ?
                WHERE disclosure_id = ?""")
                .params(columns(d))
                .update();
    }

    private static List<@Nullable Object> columns(StoredDisclosure d) {
        return java.util.Arrays.asList(
                d.submissionId().toString(),
                d.recipient(),
                d.recipientRole(),
                d.originator(),
                d.type(),
                d.threadId().toString(),
                d.purpose(),
                d.domain(),
                d.state().name(),
                d.outcome(),
                d.policyDigest(),
                d.decidedAt().toEpochMilli(),
                d.fields(),
                d.duties(),
                d.logIndex(),
                d.vaultId().toString(),
                d.sealedSha256(),
                d.withdraws() == null ? null : d.withdraws().toString(),
                d.disclosureId().toString());
    }

    /** Moves to a state; {@code false} when the disclosure does not stand in {@code from}. */
    boolean move(UUID disclosureId, State from, State to) {
        return jdbc.sql("UPDATE disclosure SET state = ? WHERE disclosure_id = ? AND state = ?")
                        .params(to.name(), disclosureId.toString(), from.name())
                        .update()
                == 1;
    }

    public Optional<StoredDisclosure> byId(UUID disclosureId) {
        return jdbc.sql("SELECT * FROM disclosure WHERE disclosure_id = ?")
                .param(disclosureId.toString())
                .query(Disclosures::row)
                .optional();
    }

    public List<StoredDisclosure> of(UUID submissionId) {
        return jdbc.sql("SELECT * FROM disclosure WHERE submission_id = ? ORDER BY recipient, recipient_role")
                .param(submissionId.toString())
                .query(Disclosures::row)
                .list();
    }

    /** Whether something that left, or may be leaving, to that recipient in a thread carries the duty. */
    boolean heldUnder(String duty, String recipient, UUID threadId) {
        return jdbc
                .sql("SELECT * FROM disclosure WHERE thread_id = ? AND recipient = ?")
                .params(threadId.toString(), recipient)
                .query(Disclosures::row)
                .list()
                .stream()
                .filter(disclosure -> disclosure.state() != State.HELD
                        && disclosure.state() != State.WITHHELD
                        && disclosure.state() != State.EXPIRED)
                .anyMatch(disclosure -> disclosure.carries(duty));
    }

    /** Disclosures on which something is still awaited of the recipient, oldest first. */
    List<StoredDisclosure> awaiting(int most) {
        return jdbc.sql(
                        """
                SELECT d.* FROM disclosure d LEFT JOIN disclosure w ON w.disclosure_id = d.withdraws
                WHERE (d.state IN ('LOGGED', 'DELIVERED'))
                    OR (d.state = 'ACCEPTED' AND w.state = 'WITHDRAWN')
                    OR (d.state = 'ACCEPTED' AND d.duties LIKE '%"return-feedback"%' AND NOT EXISTS
                        (SELECT 1 FROM submission s WHERE s.thread_id = d.thread_id AND s.sender = d.recipient))
                ORDER BY d.decided_at LIMIT ?""")
                .param(most)
                .query(Disclosures::row)
                .list();
    }

    List<String> originatorsOf(UUID threadId) {
        return jdbc.sql("SELECT DISTINCT originator FROM disclosure WHERE thread_id = ?")
                .param(threadId.toString())
                .query(String.class)
                .list();
    }

    public static StoredDisclosure row(ResultSet row, int n) throws SQLException {
        String withdraws = row.getString("withdraws");
        return new StoredDisclosure(
                UUID.fromString(row.getString("disclosure_id")),
                UUID.fromString(row.getString("submission_id")),
                row.getString("recipient"),
                row.getString("recipient_role"),
                row.getString("originator"),
                row.getString("type"),
                UUID.fromString(row.getString("thread_id")),
                row.getString("purpose"),
                row.getString("domain"),
                State.valueOf(row.getString("state")),
                row.getString("outcome"),
                row.getString("policy_digest"),
                Instant.ofEpochMilli(row.getLong("decided_at")),
                row.getString("fields"),
                row.getString("duties"),
                row.getLong("log_index"),
                UUID.fromString(row.getString("vault_id")),
                row.getString("sealed_sha256"),
                withdraws == null ? null : UUID.fromString(withdraws));
    }
}
