package org.varsel.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.validate.ValidNotice;

@SuppressWarnings("NullAway.Init") // set before each test
class BacklogTest {
    @TempDir
    Path folder;

    RecordBench bench;
    private ValidNotice notice;

    @BeforeEach
    void oneDeliveryWaits() {
        bench = RecordBench.in(folder).started();
        notice = bench.deciding().notice("returnee.notified/ok");
        bench.record(notice);
        assertThat(bench.reader().outbox().backlog()).isEqualTo(1);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whenAsManyWaitAsMayANewNoticeIsToldToComeBack() {
        Backlog full = new Backlog(bench.reader().outbox(), 1);

        assertThatThrownBy(() -> full.requireRoom(notice)).isInstanceOfSatisfying(Unavailable.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.RECORD_BACKLOG_FULL);
            assertThat(e.retryAfter()).isGreaterThan(Duration.ofSeconds(1));
        });
    }

    @Test
    void aWithdrawalComesInWhateverWaits() {
        Backlog full = new Backlog(bench.reader().outbox(), 1);

        full.requireRoom(bench.deciding().notice("notice.withdrawn/ok"));

        assertThat(bench.reader().outbox().holdsAtLeast(1)).isTrue();
    }

    @Test
    void belowTheLimitThereIsRoom() {
        assertThat(bench.reader().outbox().holdsAtLeast(1)).isTrue();
        assertThat(bench.reader().outbox().holdsAtLeast(2)).isFalse();
        new Backlog(bench.reader().outbox(), 2).requireRoom(notice);
    }
}
