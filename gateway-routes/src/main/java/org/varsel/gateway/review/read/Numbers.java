package org.varsel.gateway.review.read;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.varsel.gateway.record.State;
import org.varsel.gateway.record.Tables;

/** Counts for who keeps the machine running, and for what waits. Nothing but numbers. */
public final class Numbers {
    private final JdbcClient jdbc;
    private final Tables reader;

    public Numbers(JdbcClient jdbc, Tables reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** How much waits to be sent. */
    public long backlog() {
        return reader.outbox().backlog();
    }

    /** How many cases wait for a person. */
    public long held() {
        return jdbc.sql("SELECT COUNT(*) FROM hold_case WHERE state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    /** How many cases wait for that party. */
    public long heldFor(String party) {
        return jdbc.sql(
                        """
                SELECT COUNT(DISTINCT q.case_id) FROM hold_question q JOIN hold_case h ON h.case_id = q.case_id
                WHERE q.asked = ? AND q.answer IS NULL AND h.state = 'WAITING'""")
                .param(party)
                .query(Long.class)
                .single();
    }

    /** Every state with its number, zeros too. */
    public Map<State, Long> byState() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("SELECT state, COUNT(*) AS many FROM disclosure GROUP BY state")
                .query((row, n) -> counts.put(State.valueOf(row.getString("state")), row.getLong("many")))
                .list();
        return counts;
    }

    /** Size of each log. */
    public Map<String, Long> logSizes() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        jdbc.sql("SELECT domain, size FROM log_head ORDER BY domain")
                .query((row, n) -> sizes.put(row.getString("domain"), row.getLong("size")))
                .list();
        return sizes;
    }
}
