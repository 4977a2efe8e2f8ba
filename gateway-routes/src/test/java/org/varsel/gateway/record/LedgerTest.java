package org.varsel.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.decide.Deciding;
import org.varsel.log.entry.EntryType;
import org.varsel.log.entry.LogEntry;

/** What a gateway makes of its second place when it starts. */
@SuppressWarnings("NullAway.Init") // set before each test
class LedgerTest {
    private static final String DOMAIN = "no-eos";
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    Deciding deciding;
    Map<String, LogDomain> logs;

    @BeforeEach
    void logs() {
        deciding = Deciding.in(folder.resolve("cast"));
        logs = RecordBench.logs();
    }

    @Test
    void aRestartGoesOnWhereItStopped() {
        entries("a", 3);

        assertThat(entries("a", 2)).isEqualTo(5);
    }

    @Test
    void aDatabaseThatIsBehindTheSecondPlaceMustNotSign() throws IOException {
        entries("longer", 5);
        entries("shorter", 3);
        Files.copy(second("longer"), replaced("shorter"));

        Fault refusal = refusal("shorter");

        assertThat(refusal.code()).isEqualTo(ErrorCode.RECORD_BEHIND_SECOND_PLACE);
        assertThat(refusal.detail()).contains("3 entries", "says 5", "restore the newest database");
    }

    @Test
    void anEmptyDatabaseBesideAnOldSecondPlaceMustNotSign() throws IOException {
        entries("old", 1);
        Files.createDirectories(folder.resolve("fresh").resolve("second"));
        Files.copy(second("old"), second("fresh"));

        assertThat(refusal("fresh").code()).isEqualTo(ErrorCode.RECORD_BEHIND_SECOND_PLACE);
    }

    @Test
    void aSecondPlaceThatIsBehindIsBroughtUpToDate() throws IOException {
        entries("a", 2);
        String old = Files.readString(second("a"));
        entries("a", 2);
        String newest = Files.readString(second("a"));
        Files.writeString(second("a"), old);

        try (RecordBench bench = bench("a").started()) {
            assertThat(Files.readString(second("a"))).isEqualTo(newest);
            assertThat(bench.recorder().confirmed(DOMAIN)).isEqualTo(4);
        }
    }

    @Test
    void aLostSecondPlaceIsWrittenAnew() throws IOException {
        entries("a", 2);
        String newest = Files.readString(second("a"));
        Files.delete(second("a"));

        bench("a").started().close();

        assertThat(Files.readString(second("a"))).isEqualTo(newest);
    }

    @Test
    void aDatabaseWithAnotherHistoryMustNotSign() throws IOException {
        entries("one", 3);
        entries("other", 4);
        Files.copy(second("one"), replaced("other"));

        Fault refusal = refusal("other");

        assertThat(refusal.code()).isEqualTo(ErrorCode.RECORD_BEHIND_SECOND_PLACE);
        assertThat(refusal.detail()).contains("is not the one");
    }

    @Test
    void aSecondPlaceThatAnotherKeySignedMustNotBeOverwritten() throws IOException {
        entries("a", 2);
        String theirs = Files.readString(second("a"));
        logs = RecordBench.logs();

        Fault refusal = refusal("a");

        assertThat(refusal.code()).isEqualTo(ErrorCode.RECORD_BEHIND_SECOND_PLACE);
        assertThat(Files.readString(second("a"))).isEqualTo(theirs);
    }

    @Test
    void aSecondPlaceThatIsNoCheckpointMustNotBeOverwritten() throws IOException {
        entries("a", 2);
        Files.writeString(second("a"), "half a check");

        assertThat(refusal("a").code()).isEqualTo(ErrorCode.RECORD_BEHIND_SECOND_PLACE);
        assertThat(Files.readString(second("a"))).isEqualTo("half a check");
    }

    private Fault refusal(String store) {
        try (RecordBench bench = bench(store)) {
            Fault refusal = catchThrowableOfType(Fault.class, bench::started);
            assertThat(refusal).isNotNull();
            return refusal;
        }
    }

    private RecordBench bench(String store) {
        return RecordBench.in(folder.resolve(store), deciding, logs);
    }

    private long entries(String store, int count) {
        try (RecordBench bench = bench(store).started()) {
            for (int i = 0; i < count; i++) {
                LogEntry entry = LogEntry.builder(
                                EntryType.START, UUID.randomUUID().toString(), AT)
                        .build();
                bench.recorder().record(batch -> batch.append(DOMAIN, entry, AT, null));
            }
            return bench.reader().log().head(DOMAIN).orElseThrow().size();
        }
    }

    private Path second(String store) {
        return folder.resolve(store).resolve("second").resolve(DOMAIN + ".checkpoint");
    }

    private Path replaced(String store) throws IOException {
        Files.delete(second(store));
        return second(store);
    }
}
