package org.varsel.gateway.record;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The store's repositories over one connection source: the writer's, or one that can only read. */
public record Tables(
        JdbcClient jdbc,
        Submissions submissions,
        Disclosures disclosures,
        Receipts receipts,
        Holds holds,
        Outbox outbox,
        VaultRows vault,
        LogRows log) {

    public static Tables over(JdbcClient jdbc) {
        return new Tables(
                jdbc,
                new Submissions(jdbc),
                new Disclosures(jdbc),
                new Receipts(jdbc),
                new Holds(jdbc),
                new Outbox(jdbc),
                new VaultRows(jdbc),
                new LogRows(jdbc));
    }
}
