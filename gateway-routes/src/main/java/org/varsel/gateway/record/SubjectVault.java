package org.varsel.gateway.record;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.minimise.SubjectRefs;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.log.vault.DataKey;
import org.varsel.log.vault.Envelope;
import org.varsel.log.vault.KeyEncryptionKey;
import org.varsel.log.vault.SubjectIndex;
import org.varsel.schemas.notice.Content;

/**
 * Encrypts and opens content under one key for each person and case. Keys live in a database of their own, wrapped by the
 * key-encryption key; a key is committed there before anything is encrypted under it, so content without a key cannot
 * come to be. Knows persons by keyed values only.
 */
public final class SubjectVault implements SubjectRefs {

    /** A data key and its name. */
    public record SubjectKey(UUID keyId, DataKey key) {}

    private final JdbcClient keys;
    private final KeyEncryptionKey kek;
    private final SubjectIndex index;
    private final SubjectIndex pairs;
    private final Clock clock;

    public SubjectVault(JdbcClient keys, KeyEncryptionKey kek, Clock clock) {
        this.keys = keys;
        this.kek = kek;
        this.clock = clock;
        this.index = new SubjectIndex(secret("subject-index"));
        this.pairs = new SubjectIndex(secret("pairwise-reference"));
    }

    /** The key for what a notice says: one a person and thread; for a notice about nobody, one a thread. */
    public SubjectKey keyFor(ValidNotice notice) {
        List<String> values = lookUpValues(notice.submission().content());
        UUID threadId = UUID.fromString(notice.submission().header().threadId());
        return key(values.isEmpty() ? "thread" : values.get(0), threadId);
    }

    /** The key under which earlier content was encrypted. */
    public SubjectKey existing(UUID keyId) {
        return keys.sql("SELECT wrapped FROM subject_key WHERE key_id = ?")
                .param(keyId.toString())
                .query((row, n) -> row.getBytes("wrapped"))
                .optional()
                .map(wrapped -> new SubjectKey(keyId, kek.unwrap(wrapped, aad(keyId))))
                .orElseThrow(() -> new Fault(ErrorCode.GATEWAY_FAULT, "the key of this content was erased"));
    }

    private SubjectKey key(String subject, UUID threadId) {
        return find(subject, threadId).orElseGet(() -> {
            UUID keyId = UUID.randomUUID();
            keys.sql(
                            """
                    INSERT INTO subject_key (key_id, subject, thread_id, kek, wrapped, created_at)
                    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                    .params(
                            keyId.toString(),
                            subject,
                            threadId.toString(),
                            kek.alias(),
                            kek.wrap(DataKey.generate(), aad(keyId)),
                            clock.millis())
                    .update();
            return find(subject, threadId)
                    .orElseThrow(() -> new Fault(ErrorCode.GATEWAY_FAULT, "the key store lost a key"));
        });
    }

    private Optional<SubjectKey> find(String subject, UUID threadId) {
        return keys.sql("SELECT key_id, wrapped FROM subject_key WHERE subject = ? AND thread_id = ?")
                .params(subject, threadId.toString())
                .query((row, n) -> {
                    UUID keyId = UUID.fromString(row.getString("key_id"));
                    return new SubjectKey(keyId, kek.unwrap(row.getBytes("wrapped"), aad(keyId)));
                })
                .optional();
    }

    /** Encrypts content, bound to the id of the row that holds it. */
    public VaultRows.VaultRow seal(SubjectKey key, UUID vaultId, byte[] content) {
        return new VaultRows.VaultRow(vaultId, key.keyId(), sealBytes(key, vaultId, content));
    }

    byte[] sealBytes(SubjectKey key, UUID boundTo, byte[] content) {
        return Envelope.seal(key.key(), content, aad(boundTo));
    }

    public byte[] open(VaultRows.VaultRow row) {
        return open(row.keyId(), row.vaultId(), row.content());
    }

    byte[] open(UUID keyId, UUID boundTo, byte[] sealed) {
        return Envelope.open(existing(keyId).key(), sealed, aad(boundTo));
    }

    private static byte[] aad(UUID id) {
        return aad(id.toString());
    }

    private static byte[] aad(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    /** Keyed values by which this person can be found again: each number, and name with date of birth. */
    public List<String> lookUpValues(Content content) {
        List<String> values = new ArrayList<>();
        if (content.identifier() != null && content.identifier().identifier() != null) {
            content.identifier().identifier().forEach(number -> values.add(byNumber(number.type(), number.notation())));
        }
        if (content.identity() != null) {
            addName(values, content.identity().fullName(), content.identity().dateOfBirth());
        }
        return values;
    }

    private void addName(List<String> values, @Nullable String fullName, @Nullable String dateOfBirth) {
        if (fullName != null && dateOfBirth != null) {
            values.add(byName(fullName, dateOfBirth));
        }
    }

    public String byNumber(String type, String number) {
        return text(index.value("number", type, number.replaceAll("\\s", "")));
    }

    public String byName(String fullName, String dateOfBirth) {
        return text(index.value("name", PersonName.folded(fullName), dateOfBirth));
    }

    /** Stable for one person and one recipient; the recipient of a withdrawal gets the reference of its notice's thread. */
    @Override
    public String of(Ruling ruling) {
        ValidNotice notice = ruling.file().notice();
        List<String> values = lookUpValues(notice.submission().content());
        String subject = values.isEmpty() ? notice.submission().header().threadId() : values.get(0);
        return "ref:"
                + text(pairs.value("pair", subject, ruling.recipient().id().toString()));
    }

    private static String text(byte[] value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    private DataKey secret(String name) {
        return readSecret(name).orElseGet(() -> {
            keys.sql("INSERT INTO secret (name, kek, wrapped) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(name, kek.alias(), kek.wrap(DataKey.generate(), aad(name)))
                    .update();
            return readSecret(name)
                    .orElseThrow(() -> new Fault(ErrorCode.GATEWAY_FAULT, "the key store lost a secret"));
        });
    }

    private Optional<DataKey> readSecret(String name) {
        return keys.sql("SELECT wrapped FROM secret WHERE name = ?")
                .param(name)
                .query((row, n) -> kek.unwrap(row.getBytes("wrapped"), aad(name)))
                .optional();
    }
}
