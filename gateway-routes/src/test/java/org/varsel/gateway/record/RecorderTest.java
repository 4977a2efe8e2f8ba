package org.varsel.gateway.record;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Step;
import org.varsel.gateway.Unavailable;
import org.varsel.log.entry.EntryType;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.SignedNote;
import org.varsel.log.note.TlogProof;

@Timeout(60)
@SuppressWarnings("NullAway.Init") // set before each test
class RecorderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DOMAIN = "no-eos";
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    RecordBench bench;
    Recorder recorder;
    private final Semaphore queued = new Semaphore(0);
    private final Semaphore inWriter = new Semaphore(0);
    private final Map<Long, String> proofs = new ConcurrentHashMap<>();

    @BeforeEach
    void start() {
        bench = RecordBench.in(folder).started();
        recorder = bench.recorder();
        bench.steps(step -> {
            if (step == Step.RECORD_QUEUED) {
                queued.release();
            }
        });
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void oneFailingShareLeavesTheOthersOfItsBatchUnharmed() throws Exception {
        UUID leftover = UUID.randomUUID();
        List<Work<Long>> works = new ArrayList<>();
        for (int i = 0; i < Recorder.BATCH; i++) {
            works.add(i == 20 ? refused(leftover) : this::append);
        }

        List<CompletableFuture<Long>> shares = inOneBatch(works);

        List<Long> indexes = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            CompletableFuture<Long> share = shares.get(i);
            if (i == 20) {
                assertThat(catchThrowable(share::join)).hasCauseInstanceOf(Rejected.class);
            } else {
                indexes.add(share.join());
            }
        }
        assertThat(indexes).doesNotHaveDuplicates().hasSize(63);
        assertThat(head().size()).isEqualTo(64); // the first, that held the writer, and 63 of 64
        assertThat(bench.reader().vault().byId(leftover)).isEmpty();
        assertThat(bench.reader().log().entries(DOMAIN, 0, 100)).hasSize(64);
    }

    @Test
    void aRowThatBreaksAConstraintFailsItsShareAlone() throws Exception {
        UUID twice = UUID.randomUUID();
        List<Work<Long>> works = List.of(this::append, vaultRow(twice), vaultRow(twice), this::append);

        List<CompletableFuture<Long>> shares = inOneBatch(works);

        shares.get(0).join();
        shares.get(3).join();
        assertThat(shares.subList(1, 3))
                .filteredOn(CompletableFuture::isCompletedExceptionally)
                .hasSize(1);
        assertThat(bench.reader().vault().byId(twice)).isPresent();
    }

    @Test
    void aShareForALogThatIsNotConfiguredFailsAlone() throws Exception {
        List<Work<Long>> works =
                List.of(this::append, batch -> batch.append("no-such-log", entry(), AT, null), this::append);

        List<CompletableFuture<Long>> shares = inOneBatch(works);

        assertThat(catchThrowable(() -> shares.get(1).join())).hasCauseInstanceOf(Fault.class);
        assertThat(List.of(shares.get(0).join(), shares.get(2).join())).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void everyRowOfABatchGetsAProofAgainstTheBatchsCheckpoint() throws Exception {
        List<Work<Long>> works = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            works.add(this::append);
        }

        inOneBatch(works).forEach(CompletableFuture::join);
        inOneBatch(works).forEach(CompletableFuture::join);

        assertThat(proofs).hasSize(62);
        LogDomain domain = requireNonNull(bench.domains().get(DOMAIN));
        proofs.forEach((index, proof) -> {
            LogEntry entry = LogEntry.parse(
                    bench.reader().log().entry(DOMAIN, index).orElseThrow().entry());
            Checkpoint checkpoint = TlogProof.parse(proof).verify(entry.leafHash(), List.of(domain.verifier()));
            assertThat(checkpoint.size()).isIn(1L, 31L, 32L, 62L);
        });
    }

    @Test
    void aDatabaseThatRefusesFailsAllAndTheNextBatchWorks() throws Exception {
        recorder.record(this::append);
        jdbc("ALTER TABLE log_head RENAME TO gone");

        List<CompletableFuture<Long>> shares = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            shares.add(caller(this::append));
        }

        for (CompletableFuture<Long> share : shares) {
            assertThat(catchThrowable(share::join)).hasCauseInstanceOf(Unavailable.class);
        }
        jdbc("ALTER TABLE gone RENAME TO log_head");
        assertThat(recorder.record(this::append)).isEqualTo(1L);
        assertThat(bench.reader().log().entries(DOMAIN, 0, 100)).hasSize(2);
    }

    @Test
    void whileTheSecondPlaceFailsNobodyIsAnsweredAndItIsPaidLater() throws Exception {
        recorder.record(this::append);
        breakSecondPlace();

        Unavailable failure = catchThrowableOfType(Unavailable.class, () -> recorder.record(this::append));

        assertThat(failure.code()).isEqualTo(ErrorCode.RECORD_LOG_UNAVAILABLE);
        assertThat(recorder.confirmed(DOMAIN)).isEqualTo(1);
        assertThat(head().size()).isEqualTo(2);
        assertThat(catchThrowableOfType(Unavailable.class, () -> recorder.record(this::append)))
                .isNotNull();
        assertThat(head().size()).isEqualTo(2); // nothing is built on what the second place does not have
        mendSecondPlace();
        assertThat(recorder.record(this::append)).isEqualTo(2L);
        assertThat(recorder.confirmed(DOMAIN)).isEqualTo(3);
        assertThat(secondPlace().size()).isEqualTo(3);
    }

    @Test
    void theSecondPlaceHoldsTheCheckpointBeforeTheCallerGoesOn() throws Exception {
        long index = recorder.record(this::append);

        assertThat(secondPlace().size()).isEqualTo(index + 1);
        assertThat(head().checkpoint())
                .isEqualTo(Files.readString(bench.second().resolve(DOMAIN + ".checkpoint")));
    }

    @Test
    void callersPastTheQueueAreToldToComeBack() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Long> first = caller(holding(held));
        assertThat(first).isNotCompleted();
        queued.acquire();
        inWriter.acquire();
        List<CompletableFuture<Long>> waiting = new ArrayList<>();
        for (int i = 0; i < Recorder.QUEUE; i++) {
            waiting.add(caller(batch -> 1L));
        }
        queued.acquire(Recorder.QUEUE);

        Unavailable failure = catchThrowableOfType(Unavailable.class, () -> recorder.record(this::append));

        held.countDown();
        assertThat(failure.code()).isEqualTo(ErrorCode.RECORD_BACKLOG_FULL);
        assertThat(failure.retryAfter()).isPositive();
        waiting.forEach(share -> assertThat(share.join()).isEqualTo(1L));
    }

    @Test
    void whatWasQueuedBeforeTheStopIsRecordedAndLaterCallersAreToldToComeBack() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Long> first = caller(holding(held));
        inWriter.acquire();
        queued.acquire();
        CompletableFuture<Long> second = caller(this::append);
        queued.acquire();
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(recorder::stop);
        held.countDown();
        stopping.get(20, TimeUnit.SECONDS);

        assertThat(first.join()).isZero();
        assertThat(second.join()).isEqualTo(1L);
        assertThat(catchThrowableOfType(Unavailable.class, () -> recorder.record(this::append))
                        .code())
                .isEqualTo(ErrorCode.RECORD_LOG_UNAVAILABLE);
    }

    @Test
    void anErrorOfOurOwnReachesItsCallerAsAFaultAndTheWriterGoesOn() {
        Fault failure = catchThrowableOfType(
                Fault.class,
                () -> recorder.record(batch -> java.util.Objects.requireNonNull(null, "a mistake of ours")));

        assertThat(failure.code()).isEqualTo(ErrorCode.GATEWAY_FAULT);
        assertThat(recorder.record(this::append)).isZero();
    }

    private long append(Batch batch) {
        return batch.append(DOMAIN, entry(), AT, null, proofs::put);
    }

    private static LogEntry entry() {
        return LogEntry.builder(EntryType.START, UUID.randomUUID().toString(), AT)
                .build();
    }

    private Work<Long> refused(UUID vaultId) {
        return batch -> {
            batch.tables().vault().insert(new VaultRows.VaultRow(vaultId, UUID.randomUUID(), new byte[] {1}));
            append(batch);
            throw new Rejected(ErrorCode.HOLD_ALREADY_SETTLED, "for the test");
        };
    }

    private Work<Long> vaultRow(UUID vaultId) {
        return batch -> {
            batch.tables().vault().insert(new VaultRows.VaultRow(vaultId, UUID.randomUUID(), new byte[] {1}));
            return append(batch);
        };
    }

    private Work<Long> holding(CountDownLatch latch) {
        return batch -> {
            inWriter.release();
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return append(batch);
        };
    }

    /** Queues the works while the writer is held by one before them, so that it takes them together. */
    private List<CompletableFuture<Long>> inOneBatch(List<Work<Long>> works) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Long> first = caller(holding(held));
        assertThat(first).isNotCompleted();
        queued.acquire();
        inWriter.acquire();
        List<CompletableFuture<Long>> shares = new ArrayList<>();
        for (Work<Long> work : works) {
            shares.add(caller(work));
            queued.acquire();
        }
        held.countDown();
        for (CompletableFuture<Long> share : shares) {
            assertThat(share).satisfiesAnyOf(s -> assertThat(s).succeedsWithin(PATIENCE), s -> assertThat(s)
                    .failsWithin(PATIENCE));
        }
        return shares;
    }

    private CompletableFuture<Long> caller(Work<Long> work) {
        CompletableFuture<Long> answer = new CompletableFuture<>();
        Runnable call = () -> {
            try {
                answer.complete(recorder.record(work));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        };
        new Thread(null, call, "caller", 128 * 1024).start();
        return answer;
    }

    private void jdbc(String statement) {
        bench.writer().jdbc().sql(statement).update();
    }

    private LogRows.Head head() {
        return bench.reader().log().head(DOMAIN).orElseThrow();
    }

    private Checkpoint secondPlace() throws IOException {
        return SignedNote.parse(Files.readString(bench.second().resolve(DOMAIN + ".checkpoint")))
                .checkpoint(List.of(requireNonNull(bench.domains().get(DOMAIN)).verifier()));
    }

    private void breakSecondPlace() throws IOException {
        Files.move(bench.second(), folder.resolve("aside"));
        Files.writeString(bench.second(), "in the way");
    }

    private void mendSecondPlace() throws IOException {
        Files.delete(bench.second());
        Files.move(folder.resolve("aside"), bench.second());
    }
}
