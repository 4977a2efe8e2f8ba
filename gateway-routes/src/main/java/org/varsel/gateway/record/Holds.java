package org.varsel.gateway.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of cases that wait for a person, and of the questions asked. Names and reasons are in the vault. */
public final class Holds {
    public enum CaseState {
        WAITING,
        SETTLED,
        TIMED_OUT,
        WITHDRAWN
    }

    public record HoldCase(UUID caseId, UUID disclosureId, CaseState state, Instant openedAt, Instant until) {}

    /** One fact that one party is asked for. {@code answer} is null while it waits. */
    public record Question(
            UUID caseId,
            String fact,
            String asked,
            @Nullable Boolean answer,
            @Nullable Instant answeredAt,
            @Nullable UUID vaultId) {}

    private final JdbcClient jdbc;

    public Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(HoldCase hold, List<Question> questions) {
        jdbc.sql("INSERT INTO hold_case (case_id, disclosure_id, state, opened_at, until) VALUES (?, ?, ?, ?, ?)")
                .params(
                        hold.caseId().toString(),
                        hold.disclosureId().toString(),
                        hold.state().name(),
                        hold.openedAt().toEpochMilli(),
                        hold.until().toEpochMilli())
                .update();
        for (Question question : questions) {
            jdbc.sql("INSERT INTO hold_question (case_id, fact, asked) VALUES (?, ?, ?)")
                    .params(question.caseId().toString(), question.fact(), question.asked())
                    .update();
        }
    }

    /** Settles a waiting case; {@code false} when somebody or the clock was first. */
    boolean settle(UUID caseId, CaseState to) {
        return jdbc.sql("UPDATE hold_case SET state = ? WHERE case_id = ? AND state = 'WAITING'")
                        .params(to.name(), caseId.toString())
                        .update()
                == 1;
    }

    /** Records one party's answer to everything it was asked; the number of questions answered by it. */
    int answer(UUID caseId, String party, boolean yes, Instant at, UUID vaultId) {
        return jdbc.sql(
                        """
                UPDATE hold_question SET answer = ?, answered_at = ?, vault_id = ?
                WHERE case_id = ? AND asked = ? AND answer IS NULL""")
                .params(yes ? "yes" : "no", at.toEpochMilli(), vaultId.toString(), caseId.toString(), party)
                .update();
    }

    public Optional<HoldCase> byId(UUID caseId) {
        return jdbc.sql("SELECT * FROM hold_case WHERE case_id = ?")
                .param(caseId.toString())
                .query(Holds::caseRow)
                .optional();
    }

    public Optional<HoldCase> waitingOf(UUID disclosureId) {
        return jdbc.sql("SELECT * FROM hold_case WHERE disclosure_id = ? AND state = 'WAITING'")
                .param(disclosureId.toString())
                .query(Holds::caseRow)
                .optional();
    }

    /** Waiting cases with a question that this party has not answered yet, oldest first. */
    public List<HoldCase> waitingFor(String party) {
        return jdbc.sql(
                        """
                SELECT * FROM hold_case WHERE state = 'WAITING' AND case_id IN
                    (SELECT case_id FROM hold_question WHERE asked = ? AND answer IS NULL) ORDER BY opened_at, case_id""")
                .param(party)
                .query(Holds::caseRow)
                .list();
    }

    /** Waiting cases whose time is up. */
    public List<HoldCase> overdue(Instant now, int most) {
        return jdbc.sql("SELECT * FROM hold_case WHERE state = 'WAITING' AND until <= ? ORDER BY until LIMIT ?")
                .params(now.toEpochMilli(), most)
                .query(Holds::caseRow)
                .list();
    }

    public List<Question> questions(UUID caseId) {
        return jdbc.sql("SELECT * FROM hold_question WHERE case_id = ? ORDER BY fact")
                .param(caseId.toString())
                .query((row, n) -> {
                    String answer = row.getString("answer");
                    long answeredAt = row.getLong("answered_at");
                    String vaultId = row.getString("vault_id");
                    return new Question(
                            caseId,
                            row.getString("fact"),
                            row.getString("asked"),
                            answer == null ? null : "yes".equals(answer),
                            answer == null ? null : Instant.ofEpochMilli(answeredAt),
                            vaultId == null ? null : UUID.fromString(vaultId));
                })
                .list();
    }

    private static HoldCase caseRow(ResultSet row, int n) throws SQLException {
        return new HoldCase(
                UUID.fromString(row.getString("case_id")),
                UUID.fromString(row.getString("disclosure_id")),
                CaseState.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                Instant.ofEpochMilli(row.getLong("until")));
    }
}
