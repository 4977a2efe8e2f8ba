package org.varsel.gateway.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.varsel.log.tree.NodeMissing;
import org.varsel.log.tree.NodeReader;

/** The tables of the verifiable log: entries, complete tree nodes, heads. Rows are only ever added. */
public final class LogRows {

    /** Size and signed checkpoint of one domain's tree. */
    public record Head(String domain, long size, String checkpoint) {}

    /** One entry with what is needed to find it; {@code entry} is the exact bytes that were hashed. */
    @SuppressWarnings("ArrayRecordComponent")
    public record EntryRow(String domain, long index, String typ, Instant at, @Nullable String ref, byte[] entry) {}

    private final JdbcClient jdbc;

    public LogRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Head> head(String domain) {
        return jdbc.sql("SELECT * FROM log_head WHERE domain = ?")
                .param(domain)
                .query((row, n) -> new Head(domain, row.getLong("size"), row.getString("checkpoint")))
                .optional();
    }

    void putHead(Head head) {
        jdbc.sql(
                        """
                INSERT INTO log_head (domain, size, checkpoint) VALUES (?, ?, ?)
                ON CONFLICT (domain) DO UPDATE SET size = excluded.size, checkpoint = excluded.checkpoint""")
                .params(head.domain(), head.size(), head.checkpoint())
                .update();
    }

    void putEntry(EntryRow row) {
        jdbc.sql("INSERT INTO log_entry (domain, idx, typ, at, ref, entry) VALUES (?, ?, ?, ?, ?, ?)")
                .params(row.domain(), row.index(), row.typ(), row.at().toEpochMilli(), row.ref(), row.entry())
                .update();
    }

    void putNode(String domain, int level, long index, byte[] hash) {
        jdbc.sql("INSERT INTO log_node (domain, level, idx, hash) VALUES (?, ?, ?, ?)")
                .params(domain, level, index, hash)
                .update();
    }

    public Optional<EntryRow> entry(String domain, long index) {
        return jdbc.sql("SELECT * FROM log_entry WHERE domain = ? AND idx = ?")
                .params(domain, index)
                .query((row, n) -> entryRow(row))
                .optional();
    }

    /** Entries {@code from} (inclusive) to {@code to} (exclusive), in order. */
    public List<EntryRow> entries(String domain, long from, long to) {
        return jdbc.sql("SELECT * FROM log_entry WHERE domain = ? AND idx >= ? AND idx < ? ORDER BY idx")
                .params(domain, from, to)
                .query((row, n) -> entryRow(row))
                .list();
    }

    /** All entries about one thing, in the order of the log. */
    public List<EntryRow> about(String ref) {
        return jdbc.sql("SELECT * FROM log_entry WHERE ref = ? ORDER BY at, idx")
                .param(ref)
                .query((row, n) -> entryRow(row))
                .list();
    }

    /** The complete nodes of one domain's tree. */
    public NodeReader nodes(String domain) {
        return (level, index) -> jdbc.sql("SELECT hash FROM log_node WHERE domain = ? AND level = ? AND idx = ?")
                .params(domain, level, index)
                .query((row, n) -> row.getBytes("hash"))
                .optional()
                .orElseThrow(() -> new NodeMissing(level, index));
    }

    private static EntryRow entryRow(java.sql.ResultSet row) throws java.sql.SQLException {
        return new EntryRow(
                row.getString("domain"),
                row.getLong("idx"),
                row.getString("typ"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("ref"),
                row.getBytes("entry"));
    }
}
