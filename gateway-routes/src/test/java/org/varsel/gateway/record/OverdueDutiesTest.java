package org.varsel.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.varsel.gateway.MovableClock;

@SuppressWarnings("NullAway.Init") // set before each test
class OverdueDutiesTest {
    @TempDir
    Path folder;

    RecordBench bench;
    Instant now;

    @BeforeEach
    void oneNoticeIsOnItsWay() {
        bench = RecordBench.in(folder).started();
        bench.record(bench.deciding().notice("returnee.notified/ok"));
        now = bench.deciding().clock().instant();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whoDoesNotAcknowledgeInTimeIsOverdue() {
        OverdueDuties duties = new OverdueDuties(bench.reader());

        assertThat(duties.at(now.plus(Duration.ofDays(2)))).isEmpty();
        assertThat(duties.at(now.plus(Duration.ofDays(4)))).containsEntry("acknowledge", 1);
    }

    @Test
    void whatWasTakenIsNotAwaitedAnyMore() {
        bench.writer().jdbc().sql("UPDATE disclosure SET state = 'ACCEPTED'").update();

        assertThat(new OverdueDuties(bench.reader()).at(now.plus(Duration.ofDays(4))))
                .isEmpty();
    }

    @Test
    void healthTellsItAndStaysUp() {
        MovableClock clock = new MovableClock();
        DutyHealth health = new DutyHealth(new OverdueDuties(bench.reader()), clock);
        assertThat(health.health().toString()).doesNotContain("acknowledge");

        clock.move(Duration.ofDays(4));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().toString()).contains("acknowledge=1");
    }
}
