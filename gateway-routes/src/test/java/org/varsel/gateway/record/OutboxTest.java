package org.varsel.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.keys.WireForm;

@SuppressWarnings("NullAway.Init") // set before each test
class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final List<String> BOTH = List.of("0192:a", "0192:b");

    @TempDir
    Path folder;

    RecordBench bench;
    Outbox outbox;
    private final UUID submission = UUID.randomUUID();

    @BeforeEach
    void open() {
        bench = RecordBench.in(folder);
        outbox = bench.writer().outbox();
        bench.writer()
                .submissions()
                .insert(new Submissions.StoredSubmission(
                        submission,
                        "0192:s",
                        UUID.randomUUID(),
                        1,
                        "t",
                        UUID.randomUUID(),
                        null,
                        "no-eos",
                        "c",
                        "c",
                        WireForm.JOSE,
                        UUID.randomUUID(),
                        NOW));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void rowsComeInTheOrderInWhichTheyWereRecorded() {
        List<UUID> rows = List.of(row("0192:a"), row("0192:b"), row("0192:a"));

        assertThat(claimed(BOTH, 4, 32)).containsExactlyElementsOf(rows);
    }

    @Test
    void onlyTheFirstRowOfAThreadIsDueUntilItIsGone() {
        UUID thread = UUID.randomUUID();
        UUID first = row("0192:a", thread, NOW, NOW.plusSeconds(3600));
        UUID second = row("0192:a", thread, NOW, NOW.plusSeconds(3600));

        assertThat(claimed(BOTH, 4, 32)).containsExactly(first);
        assertThat(claimed(BOTH, 4, 32)).isEmpty();
        outbox.remove(first);
        assertThat(claimed(BOTH, 4, 32)).containsExactly(second);
    }

    @Test
    void aThreadKeepsItsOrderWhileItsFirstRowBacksOff() {
        UUID thread = UUID.randomUUID();
        UUID first = row("0192:a", thread, NOW, NOW.plusSeconds(3600));
        row("0192:a", thread, NOW, NOW.plusSeconds(3600));
        claimed(BOTH, 4, 32);

        outbox.retry(first, NOW.plusSeconds(30));

        assertThat(claimed(BOTH, 4, 32)).isEmpty();
        assertThat(ids(outbox.claim(BOTH, NOW.plusSeconds(30), LEASE, 4, 32))).containsExactly(first);
        assertThat(outbox.byId(first).orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void theSameThreadOfTwoRecipientsIsTwoQueues() {
        UUID thread = UUID.randomUUID();
        UUID a = row("0192:a", thread, NOW, NOW.plusSeconds(3600));
        UUID b = row("0192:b", thread, NOW, NOW.plusSeconds(3600));

        assertThat(claimed(BOTH, 4, 32)).containsExactly(a, b);
    }

    @Test
    void oneRecipientHoldsNoMoreThanItsShare() {
        List<UUID> rows = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            rows.add(row("0192:a"));
        }

        assertThat(claimed(BOTH, 4, 32)).containsExactlyElementsOf(rows.subList(0, 4));
        assertThat(claimed(BOTH, 4, 32)).isEmpty();
        outbox.remove(rows.get(0));
        assertThat(claimed(BOTH, 4, 32)).containsExactly(rows.get(4));
    }

    @Test
    void aDeadRecipientWithManyRowsStarvesNobody() {
        for (int i = 0; i < 50; i++) {
            row("0192:a");
        }
        UUID behind = row("0192:b");

        List<UUID> first = claimed(BOTH, 4, 32);
        List<UUID> second = claimed(BOTH, 4, 32);

        assertThat(first).hasSize(5).contains(behind);
        assertThat(second).isEmpty();
    }

    @Test
    void aLeasedRowComesAgainWhenItsLeaseEndsOrIsForgotten() {
        UUID row = row("0192:a");
        claimed(BOTH, 4, 32);

        assertThat(ids(outbox.claim(BOTH, NOW.plus(LEASE).minusMillis(1), LEASE, 4, 32)))
                .isEmpty();
        assertThat(ids(outbox.claim(BOTH, NOW.plus(LEASE), LEASE, 4, 32))).containsExactly(row);
        outbox.forgetLeases();
        assertThat(claimed(BOTH, 4, 32)).containsExactly(row);
    }

    @Test
    void whatIsNotYetDueOrExpiredOrForSomebodyElseStays() {
        row("0192:a", UUID.randomUUID(), NOW.plusMillis(1), NOW.plusSeconds(3600));
        UUID expired = row("0192:a", UUID.randomUUID(), NOW, NOW);
        row("0192:c");

        assertThat(claimed(BOTH, 4, 32)).isEmpty();
        assertThat(outbox.anyDue(BOTH, NOW)).isFalse();
        assertThat(outbox.anyDue(List.of(), NOW)).isFalse();
        assertThat(outbox.expired(NOW, 10)).containsExactly(expired);
    }

    @Test
    void aClaimTakesNoMoreThanAskedFor() {
        for (int i = 0; i < 5; i++) {
            row("0192:a");
        }

        assertThat(claimed(BOTH, 10, 3)).hasSize(3);
        assertThat(outbox.backlog()).isEqualTo(5);
    }

    private List<UUID> claimed(List<String> recipients, int atOnce, int most) {
        return ids(outbox.claim(recipients, NOW, LEASE, atOnce, most));
    }

    private static List<UUID> ids(List<Outbox.Row> rows) {
        return rows.stream().map(Outbox.Row::disclosureId).toList();
    }

    private UUID row(String recipient) {
        return row(recipient, UUID.randomUUID(), NOW, NOW.plusSeconds(3600));
    }

    private UUID row(String recipient, UUID thread, Instant due, Instant expires) {
        UUID id = UUID.randomUUID();
        bench.writer()
                .disclosures()
                .insert(new Disclosures.StoredDisclosure(
                        id,
                        submission,
                        recipient,
                        "role",
                        "0192:s",
                        "t",
                        thread,
                        "p",
                        "no-eos",
                        State.LOGGED,
                        "permitted",
                        "d",
                        NOW,
                        "[]",
                        "[]",
                        0,
                        UUID.randomUUID(),
                        null,
                        null));
        outbox.insert(new Outbox.Row(
                id,
                recipient,
                thread,
                "no-eos",
                0,
                UUID.randomUUID(),
                new byte[] {1},
                new byte[] {2},
                "proof",
                0,
                due,
                expires));
        return id;
    }
}
