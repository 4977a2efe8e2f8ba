package org.varsel.gateway.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Asks something outside this process again and again, once a tick, up to a limit. */
final class Patience {
    private static final long TICK_MILLIS = 200;
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private Patience() {}

    /**
     * Whether the condition came true in time.
     *
     * @param condition gets the time waited so far, in whole seconds on the tick at which they became full, else zero
     */
    static boolean until(Duration limit, Predicate<Duration> condition) {
        long ticks = limit.toMillis() / TICK_MILLIS;
        for (long tick = 0; tick <= ticks; tick++) {
            boolean full = tick * TICK_MILLIS % 1000 == 0;
            if (condition.test(full ? Duration.ofMillis(tick * TICK_MILLIS) : Duration.ZERO)) {
                return true;
            }
            tick();
        }
        return false;
    }

    private static void tick() {
        try {
            boolean unused = NEVER.await(TICK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DemoFailure.environment("interrupted while waiting", e);
        }
    }
}
