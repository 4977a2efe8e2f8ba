package org.varsel.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.varsel.gateway.TestHome.POLICE;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.log.entry.EntryType;

/** The only way from the outbox to a recipient. */
@SuppressWarnings("NullAway.Init") // set before each test
class DispatchesTest {
    @TempDir
    Path folder;

    RecordBench bench;
    Dispatches dispatches;
    Outbox.Row row;

    @BeforeEach
    void oneRowIsClaimed() {
        bench = RecordBench.in(folder).started();
        bench.record(bench.deciding().notice("returnee.notified/ok"));
        dispatches = bench.dispatches();
        row = dispatches.claimPushes().get(0);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aRowThatFitsItsEntryIsLoadedWithTheVeryBytes() {
        RecordedDisclosure loaded = dispatches.load(row);

        assertThat(loaded.disclosureId()).isEqualTo(row.disclosureId());
        assertThat(loaded.recipient().id().value()).isEqualTo(POLICE);
        assertThat(loaded.entry())
                .isEqualTo(bench.reader()
                        .log()
                        .entry(row.domain(), row.logIndex())
                        .orElseThrow()
                        .entry());
        assertThat(loaded.toString())
                .doesNotContain(new String(loaded.sealed(), java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void theClaimIsOnRecordBeforeTheRowIsHandedOut() {
        assertThat(bench.reader().log().about(row.disclosureId().toString()))
                .extracting(LogRows.EntryRow::typ)
                .contains(EntryType.DISCLOSURE.wire(), EntryType.DISPATCH.wire());
        assertThat(dispatches.claimPushes()).isEmpty();
    }

    @Test
    void aRowWithAnotherSaltIsNotSent() {
        byte[] other = row.msgSalt();
        other[0] ^= 1;

        refused(new Outbox.Row(
                row.disclosureId(),
                row.recipient(),
                row.threadId(),
                row.domain(),
                row.logIndex(),
                row.keyId(),
                row.sealed(),
                other,
                row.proof(),
                0,
                row.dueAt(),
                row.expiresAt()));
    }

    @Test
    void aRowThatPointsAtAnotherEntryIsNotSent() {
        refused(new Outbox.Row(
                row.disclosureId(),
                row.recipient(),
                row.threadId(),
                row.domain(),
                row.logIndex() + 1,
                row.keyId(),
                row.sealed(),
                row.msgSalt(),
                row.proof(),
                0,
                row.dueAt(),
                row.expiresAt()));
    }

    @Test
    void aRowWithAChangedProofIsNotSent() {
        String proof = row.proof().replaceFirst("index \\d+", "index 0");

        refused(new Outbox.Row(
                row.disclosureId(),
                row.recipient(),
                row.threadId(),
                row.domain(),
                row.logIndex(),
                row.keyId(),
                row.sealed(),
                row.msgSalt(),
                proof,
                0,
                row.dueAt(),
                row.expiresAt()));
    }

    @Test
    void anEntryThatWasChangedInTheDatabaseStopsItsRow() {
        bench.writer()
                .jdbc()
                .sql("UPDATE log_entry SET entry = ? WHERE domain = ? AND idx = ?")
                .params(
                        bench.reader()
                                .log()
                                .entry(row.domain(), row.logIndex() - 1)
                                .orElseThrow()
                                .entry(),
                        row.domain(),
                        row.logIndex())
                .update();

        refused(row);
    }

    @Test
    void nothingIsSentBeforeItsCheckpointIsInTheSecondPlace() {
        try (RecordBench unconfirmed = RecordBench.in(folder, bench.deciding(), bench.domains())) {
            Fault fault = catchThrowableOfType(
                    Fault.class, () -> unconfirmed.dispatches().load(row));

            assertThat(fault.code()).isEqualTo(ErrorCode.DELIVER_PROOF_INVALID);
            assertThat(fault.detail()).contains("second place");
        }
    }

    @Test
    void everySubmissionAndDecisionOfTheWalkIsInTheLog() {
        List<LogRows.EntryRow> entries = bench.reader().log().entries("no-eos", 0, 100);

        assertThat(entries)
                .extracting(LogRows.EntryRow::typ)
                .containsExactly("submission", "receipt", "disclosure", "receipt", "dispatch");
    }

    private void refused(Outbox.Row changed) {
        Fault fault = catchThrowableOfType(Fault.class, () -> dispatches.load(changed));

        assertThat(fault).isNotNull();
        assertThat(fault.code()).isEqualTo(ErrorCode.DELIVER_PROOF_INVALID);
    }
}
