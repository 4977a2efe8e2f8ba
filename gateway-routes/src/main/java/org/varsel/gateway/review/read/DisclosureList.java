package org.varsel.gateway.review.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.varsel.gateway.record.State;

/** Decisions, newest first: by filter, by submission, by thread. Every answer is bounded. */
public final class DisclosureList {
    public static final int PAGE = 25;
    private static final int MOST = 100;

    private static final String SELECT =
            """
            SELECT d.disclosure_id, d.decided_at, d.type, s.sender, d.recipient, d.recipient_role, d.outcome, d.state,
                d.domain, d.log_index
            FROM disclosure d JOIN submission s ON s.submission_id = d.submission_id
            WHERE d.domain IN (:domains)""";

    private final JdbcClient jdbc;
    private final ZoneId zone;

    public DisclosureList(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** One page; {@code more} is where the next begins. */
    public record Page(List<Row> rows, @Nullable Cursor more) {}

    public Page page(Filter filter, Collection<String> domains, @Nullable Cursor after) {
        if (domains.isEmpty()) {
            return new Page(List.of(), null);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder(SELECT);
        values.put("domains", domains);
        for (Condition condition : conditions(filter)) {
            sql.append(" AND ").append(condition.sql());
            values.put(condition.name(), condition.value());
        }
        if (after != null) {
            sql.append(" AND (d.decided_at < :at OR (d.decided_at = :at AND d.disclosure_id < :id))");
            values.put("at", after.decidedAt());
            values.put("id", after.disclosureId().toString());
        }
        sql.append(" ORDER BY d.decided_at DESC, d.disclosure_id DESC LIMIT :most");
        values.put("most", PAGE + 1);
        List<Row> rows = jdbc.sql(sql.toString())
                .params(values)
                .query(DisclosureList::row)
                .list();
        if (rows.size() <= PAGE) {
            return new Page(rows, null);
        }
        Row last = rows.get(PAGE - 1);
        return new Page(rows.subList(0, PAGE), new Cursor(last.decidedAt().toEpochMilli(), last.disclosureId()));
    }

    /** One condition; its text is ours, its value the reader's. */
    private record Condition(String sql, String name, Object value) {}

    private List<Condition> conditions(Filter filter) {
        List<Condition> all = new ArrayList<>();
        if (filter.state() != null) {
            all.add(new Condition("d.state = :state", "state", filter.state().name()));
        }
        equal(all, "d.outcome", "outcome", filter.outcome());
        equal(all, "d.type", "type", filter.type());
        equal(all, "s.sender", "sender", filter.sender());
        equal(all, "d.recipient", "recipient", filter.recipient());
        if (filter.rule() != null) {
            all.add(new Condition("d.fields LIKE :rule ESCAPE '!'", "rule", mentions(filter.rule())));
        }
        if (filter.from() != null) {
            all.add(new Condition("d.decided_at >= :from", "from", startOf(filter.from())));
        }
        if (filter.to() != null) {
            all.add(new Condition(
                    "d.decided_at < :until", "until", startOf(filter.to().plusDays(1))));
        }
        return all;
    }

    private static void equal(List<Condition> all, String column, String name, @Nullable String value) {
        if (value != null) {
            all.add(new Condition(column + " = :" + name, name, value));
        }
    }

    private long startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** A decision whose fields name this rule, of any version or of the one that is written after an at sign. */
    private static String mentions(String rule) {
        String escaped = rule.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%\"rule\":\"" + escaped + (rule.contains("@") ? "\"%" : "@%");
    }

    /** What was decided about these submissions. */
    public List<Row> of(Collection<UUID> submissions, Collection<String> domains) {
        if (submissions.isEmpty() || domains.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT
                        + " AND d.submission_id IN (:ids) ORDER BY d.decided_at DESC, d.disclosure_id DESC LIMIT "
                        + MOST)
                .param("domains", domains)
                .param("ids", submissions.stream().map(UUID::toString).toList())
                .query(DisclosureList::row)
                .list();
    }

    /** The newest submissions about the person with one of these look-up values. */
    public List<UUID> submissionsAbout(Collection<String> lookUpValues) {
        return new ArrayList<>(jdbc.sql(
                        """
                        SELECT DISTINCT p.submission_id, s.received_at FROM person_index p
                        JOIN submission s ON s.submission_id = p.submission_id
                        WHERE p.value IN (:values) ORDER BY s.received_at DESC LIMIT 50""")
                .param("values", lookUpValues)
                .query((row, n) -> UUID.fromString(row.getString("submission_id")))
                .list());
    }

    /** Everything on the same thread: relays, answers, withdrawals. Oldest first. */
    public List<Row> thread(UUID threadId, Collection<String> domains) {
        return jdbc.sql(SELECT + " AND s.thread_id = :thread ORDER BY d.decided_at, d.disclosure_id LIMIT " + MOST)
                .param("domains", domains)
                .param("thread", threadId.toString())
                .query(DisclosureList::row)
                .list();
    }

    /** Disclosures on that thread which ask this one back. */
    public List<UUID> withdrawnBy(UUID disclosureId, UUID threadId) {
        return jdbc.sql(
                        """
                SELECT d.disclosure_id FROM disclosure d JOIN submission s ON s.submission_id = d.submission_id
                WHERE s.thread_id = :thread AND d.withdraws = :id ORDER BY d.decided_at LIMIT 20""")
                .param("thread", threadId.toString())
                .param("id", disclosureId.toString())
                .query((row, n) -> UUID.fromString(row.getString("disclosure_id")))
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                UUID.fromString(row.getString("disclosure_id")),
                Instant.ofEpochMilli(row.getLong("decided_at")),
                row.getString("type"),
                row.getString("sender"),
                row.getString("recipient"),
                row.getString("recipient_role"),
                row.getString("outcome"),
                State.valueOf(row.getString("state")),
                row.getString("domain"),
                row.getLong("log_index"));
    }
}
