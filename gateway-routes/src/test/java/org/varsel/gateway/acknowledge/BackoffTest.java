package org.varsel.gateway.acknowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Property
    void everyWaitLiesBetweenHalfAndAllOfItsStepAndNeverPastTheLongest(
            @ForAll @LongRange(min = 10, max = 60_000) long first,
            @ForAll @LongRange(min = 10, max = 86_400_000) long longest,
            @ForAll @IntRange(max = 100_000) int failures) {
        Duration wait = new Backoff(Duration.ofMillis(first), Duration.ofMillis(longest)).after(failures);

        double step = Math.min(first * Math.pow(2, Math.min(failures, 20)), (double) longest);
        assertThat(wait.toMillis()).isBetween((long) (step / 2), (long) step);
    }

    @Test
    void waitsAreSpread() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));
        Set<Duration> waits = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            waits.add(backoff.after(6));
        }

        assertThat(waits).hasSizeGreaterThan(50);
    }
}
