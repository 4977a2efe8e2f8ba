package org.varsel.gateway.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.varsel.schemas.json.StrictJson;

/** The store as an auditor would read it, beside the gateway and without its code. */
public record RecordedLog(Path home) {

    public record Entry(String domain, long index, String typ, JsonNode body) {
        public String text(String member) {
            return body.path(member).asText();
        }
    }

    /** Entries that are about a thing, in the order of its log. */
    public List<Entry> about(String ref) {
        return query("SELECT domain, idx, typ, entry FROM log_entry WHERE ref = ? ORDER BY domain, idx", ref);
    }

    public List<Entry> about(String ref, String typ) {
        return about(ref).stream().filter(entry -> entry.typ().equals(typ)).toList();
    }

    /** Entries of a domain that name a thing themselves. */
    public List<Entry> naming(String domain, String ref) {
        return all(domain).stream()
                .filter(entry -> entry.text("ref").equals(ref))
                .toList();
    }

    /** What came of the attempts to deliver. */
    public List<String> attempts(String disclosureId) {
        return about(disclosureId, "delivery").stream()
                .map(entry -> entry.text("status"))
                .toList();
    }

    public List<Entry> all(String domain) {
        return query("SELECT domain, idx, typ, entry FROM log_entry WHERE domain = ? ORDER BY idx", domain);
    }

    public long size(String domain) {
        return all(domain).size();
    }

    /** Entries of every domain that were appended after that many in all. */
    public List<Entry> after(long count) {
        return query("SELECT domain, idx, typ, entry FROM log_entry ORDER BY rowid LIMIT -1 OFFSET ?", count);
    }

    public long count() {
        try (Connection store = open();
                PreparedStatement statement = store.prepareStatement("SELECT COUNT(*) FROM log_entry");
                ResultSet rows = statement.executeQuery()) {
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** How many rows wait to be sent. */
    public long waiting() {
        try (Connection store = open();
                PreparedStatement statement = store.prepareStatement("SELECT COUNT(*) FROM outbox");
                ResultSet rows = statement.executeQuery()) {
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public boolean waiting(String disclosureId) {
        try (Connection store = open();
                PreparedStatement statement =
                        store.prepareStatement("SELECT COUNT(*) FROM outbox WHERE disclosure_id = ?")) {
            statement.setString(1, disclosureId);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.getLong(1) > 0;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public Connection open() throws SQLException {
        Connection store = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("store/varsel.db"));
        try (PreparedStatement patience = store.prepareStatement("PRAGMA busy_timeout = 10000")) {
            patience.execute();
        }
        return store;
    }

    private List<Entry> query(String sql, Object parameter) {
        try (Connection store = open();
                PreparedStatement statement = store.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(
                            rows.getString(1), rows.getLong(2), rows.getString(3), StrictJson.parse(rows.getBytes(4))));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
