package org.varsel.gateway.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LimitBucketPropertiesTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T10:00:00Z");

    /** In no stretch of time from the start does anybody get more than the burst and what the rate gives. */
    @Property
    void neverMoreThanBurstAndRate(
            @ForAll @IntRange(min = 1, max = 1000) int rate,
            @ForAll @IntRange(min = 1, max = 1000) int burst,
            @ForAll @Size(max = 200) List<@LongRange(min = 0, max = 400_000_000) Long> pauses) {
        LimitBucket bucket = new LimitBucket(rate, burst, BEGIN);
        Instant now = BEGIN;
        long taken = 0;
        for (long pause : pauses) {
            now = now.plusNanos(pause);
            taken += bucket.take(now).isZero() ? 1 : 0;
            long nanos = Duration.between(BEGIN, now).toNanos();
            assertThat(taken).isLessThanOrEqualTo(burst + nanos * rate / 1_000_000_000L);
        }
    }

    /** Who waits as long as it was told gets in, and not a nanosecond earlier. */
    @Property
    void theWaitIsExact(
            @ForAll @IntRange(min = 1, max = 1_000_000) int rate, @ForAll @IntRange(min = 1, max = 50) int burst) {
        LimitBucket bucket = new LimitBucket(rate, burst, BEGIN);
        for (int i = 0; i < burst; i++) {
            assertThat(bucket.take(BEGIN)).isZero();
        }

        Duration wait = bucket.take(BEGIN);

        assertThat(bucket.take(BEGIN.plus(wait).minusNanos(1))).isPositive();
        assertThat(bucket.take(BEGIN.plus(wait))).isZero();
    }

    /** A pause however long gives the burst back and no more. */
    @Property
    void aPauseGivesTheBurstBack(
            @ForAll @IntRange(min = 1, max = 1_000_000) int rate,
            @ForAll @IntRange(min = 1, max = 300) int burst,
            @ForAll @LongRange(min = 0, max = 3_000_000_000_000L) long seconds) {
        LimitBucket bucket = new LimitBucket(rate, burst, BEGIN);
        while (bucket.take(BEGIN).isZero()) {
            assertThat(bucket).isNotNull();
        }
        Instant later = BEGIN.plusSeconds(300).plusSeconds(seconds);

        int taken = 0;
        while (bucket.take(later).isZero()) {
            taken++;
        }

        assertThat(taken).isEqualTo(burst);
    }

    @Example
    void aClockThatIsSetBackGivesAndTakesNothing() {
        LimitBucket bucket = new LimitBucket(1, 1, BEGIN);
        assertThat(bucket.take(BEGIN)).isZero();

        assertThat(bucket.take(BEGIN.minusSeconds(3600))).isEqualTo(Duration.ofSeconds(1));
        assertThat(bucket.take(BEGIN.minusSeconds(3599))).isZero();
    }
}
