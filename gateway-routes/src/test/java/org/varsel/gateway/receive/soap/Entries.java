package org.varsel.gateway.receive.soap;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.varsel.schemas.json.StrictJson;

/** What the logs gained since the last look, read from the store beside the gateway. */
final class Entries {

    /** An entry by domain and type, and the whole of it. */
    record Entry(String domain, String type, JsonNode body) {

        /** Without what no two entries share. */
        Entry alike() {
            return new Entry(domain, type, Told.alike(body));
        }
    }

    private final Path home;
    private final Set<String> seen = new HashSet<>();

    Entries(Path home) {
        this.home = home;
        gained();
    }

    List<Entry> gained() {
        List<Entry> gained = new ArrayList<>();
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("store/varsel.db"));
                Statement statement = store.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            try (ResultSet rows =
                    statement.executeQuery("SELECT domain, idx, typ, entry FROM log_entry ORDER BY domain, idx")) {
                while (rows.next()) {
                    if (seen.add(rows.getString(1) + rows.getLong(2))) {
                        gained.add(new Entry(rows.getString(1), rows.getString(3), StrictJson.parse(rows.getBytes(4))));
                    }
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return gained;
    }
}
