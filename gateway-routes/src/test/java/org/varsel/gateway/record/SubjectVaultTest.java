package org.varsel.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.varsel.gateway.TestHome.BERGEN;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.decide.Rulings;
import org.varsel.log.DisclosureLogException;

@SuppressWarnings("NullAway.Init") // set before each test
class SubjectVaultTest {
    private static final byte[] CONTENT = "CANARY-in-the-vault".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    RecordBench bench;
    SubjectVault vault;

    @BeforeEach
    void open() {
        bench = RecordBench.in(folder).started();
        vault = bench.vault();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void contentOpensOnlyUnderItsOwnId() {
        UUID id = UUID.randomUUID();
        VaultRows.VaultRow row = vault.seal(key("returnee.notified/ok"), id, CONTENT);

        assertThat(vault.open(row)).isEqualTo(CONTENT);
        VaultRows.VaultRow moved = new VaultRows.VaultRow(UUID.randomUUID(), row.keyId(), row.content());
        assertThatThrownBy(() -> vault.open(moved)).isInstanceOf(DisclosureLogException.class);
    }

    @Test
    void contentOpensOnlyWithItsOwnKey() {
        UUID id = UUID.randomUUID();
        VaultRows.VaultRow row = vault.seal(key("returnee.notified/ok"), id, CONTENT);
        UUID other = key("detention.releasePlanned/ok").keyId();

        assertThatThrownBy(() -> vault.open(new VaultRows.VaultRow(id, other, row.content())))
                .isInstanceOf(DisclosureLogException.class);
    }

    @Test
    void keysAndContentAreInDifferentDatabases() throws IOException {
        bench.record(bench.deciding().notice("returnee.notified/ok"));

        assertThat(tables(bench.reader().jdbc())).contains("vault").doesNotContain("subject_key", "secret");
        try (var keys = Stores.reader(bench.keyStore(), 1)) {
            assertThat(tables(JdbcClient.create(keys)))
                    .contains("subject_key", "secret")
                    .doesNotContain("vault");
        }
        for (Path file : files()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as(file.getFileName().toString())
                    .doesNotContain("Oppdiktsen", "17859400078", "Oppdiktet gate", "Skyggesen");
        }
    }

    @Test
    void onePersonHasOneKeyInAThreadAndAnotherInTheNext() {
        SubjectVault.SubjectKey first = key("returnee.notified/ok");

        assertThat(key("returnee.notified/ok").keyId()).isEqualTo(first.keyId());
        UUID elsewhere = vault.keyFor(
                        bench.deciding().notice("returnee.notified/ok", document -> document.withObject("/header")
                                .put("threadId", UUID.randomUUID().toString())))
                .keyId();
        assertThat(elsewhere).isNotEqualTo(first.keyId());
    }

    @Test
    void anErasedKeyClosesItsContent() {
        VaultRows.VaultRow row = vault.seal(key("returnee.notified/ok"), UUID.randomUUID(), CONTENT);
        try (var keys = Stores.writer(bench.keyStore())) {
            JdbcClient.create(keys)
                    .sql("DELETE FROM subject_key WHERE key_id = ?")
                    .param(row.keyId().toString())
                    .update();
        }

        assertThatThrownBy(() -> vault.open(row)).hasMessageContaining("erased");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Påfunn O'Brien-Kladdestad",
                "PÅFUNN O'BRIEN-KLADDESTAD",
                "  Pa\u030Afunn   O\u2019Brien Kladdestad ",
                "pafunn o brien kladdestad",
                "Påfunn O.Brien - Kladdestad"
            })
    void aNameIsFoundWhateverItsAccentsCaseAndSpacing(String written) {
        assertThat(vault.byName(written, "2003-09-28"))
                .isEqualTo(vault.byName("Påfunn O'Brien-Kladdestad", "2003-09-28"));
    }

    @ParameterizedTest
    @CsvSource({"Påfunn Kladdestad, 2003-09-29", "Påfunn Kladdesta, 2003-09-28", "Kladdestad Påfunn, 2003-09-28"})
    void anotherNameOrDateIsAnotherPerson(String name, String born) {
        assertThat(vault.byName(name, born)).isNotEqualTo(vault.byName("Påfunn Kladdestad", "2003-09-28"));
    }

    @Test
    void aNumberIsFoundHoweverItIsSpacedAndNeverStandsInItsValue() {
        String value = vault.byNumber("no-fnr", "17859400078");

        assertThat(vault.byNumber("no-fnr", "178594 00078")).isEqualTo(value);
        assertThat(vault.byNumber("other-type", "17859400078")).isNotEqualTo(value);
        assertThat(value).doesNotContain("178594");
    }

    @Test
    void lookUpValuesAreOfNoUseToAnotherGateway() {
        try (RecordBench other = RecordBench.in(folder.resolve("other"), bench.deciding(), bench.domains())
                .started()) {
            assertThat(other.vault().byNumber("no-fnr", "17859400078"))
                    .isNotEqualTo(vault.byNumber("no-fnr", "17859400078"));
        }
    }

    @Test
    void aReferenceIsStableForThePairAndUselessToCompare() {
        Consumer<ObjectNode> both = document -> {
            ArrayNode recipients = (ArrayNode) document.at("/header/permittedRecipient");
            recipients
                    .addObject()
                    .put("scheme", "0192")
                    .put("value", BERGEN)
                    .put("role", "municipality.social_services");
        };
        Rulings rulings = bench.deciding().rules().decide(bench.deciding().notice("returnee.notified/ok", both));
        Ruling police = rulings.list().get(0);
        Ruling bergen = rulings.list().get(1);
        Ruling again = bench.deciding().ruling(bench.deciding().notice("returnee.notified/ok"));

        assertThat(vault.of(police))
                .startsWith("ref:")
                .isEqualTo(vault.of(again))
                .isNotEqualTo(vault.of(bergen));
    }

    private SubjectVault.SubjectKey key(String example) {
        return vault.keyFor(bench.deciding().notice(example));
    }

    private static java.util.List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("SELECT name FROM sqlite_master WHERE type = 'table'")
                .query(String.class)
                .list();
    }

    private java.util.List<Path> files() throws IOException {
        try (var files = Files.list(bench.store().getParent())) {
            return files.toList();
        }
    }
}
