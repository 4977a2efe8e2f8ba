package org.varsel.gateway.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of encrypted content and of the keyed values that lead to it. Cannot decrypt. */
public final class VaultRows {

    /** Encrypted content and the key that opens it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record VaultRow(UUID vaultId, UUID keyId, byte[] content) {}

    private final JdbcClient jdbc;

    public VaultRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(VaultRow row) {
        jdbc.sql("INSERT INTO vault (vault_id, key_id, content) VALUES (?, ?, ?)")
                .params(row.vaultId().toString(), row.keyId().toString(), row.content())
                .update();
    }

    void index(List<String> values, UUID submissionId) {
        for (String value : values) {
            jdbc.sql("INSERT INTO person_index (value, submission_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(value, submissionId.toString())
                    .update();
        }
    }

    public Optional<VaultRow> byId(UUID vaultId) {
        return jdbc.sql("SELECT * FROM vault WHERE vault_id = ?")
                .param(vaultId.toString())
                .query((row, n) ->
                        new VaultRow(vaultId, UUID.fromString(row.getString("key_id")), row.getBytes("content")))
                .optional();
    }

    /** Submissions about a person, by any of the person's look-up values. */
    public List<UUID> submissionsAbout(List<String> values) {
        return values.isEmpty()
                ? List.of()
                : jdbc
                        .sql("SELECT DISTINCT submission_id FROM person_index WHERE value IN (:values)")
                        .param("values", values)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(UUID::fromString)
                        .toList();
    }
}
