package org.varsel.gateway.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.POLICE;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.lifecycle.Notices;

/** The packaged gateway with half a gigabyte of heap: a minute of hostile messages costs the other parties nothing. */
class BoundedMemoryIT {
    private static final Duration LENGTH = Duration.ofMinutes(1);

    /** Of 512 MB; what a collection leaves is in use, or will be found unused by a later one. */
    private static final long MOST_AFTER_COLLECTION = 400;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void goodMessagesGetThroughAMinuteOfHostileOnes() throws Exception {
        TestHome home = TestHome.in(folder);
        Notices notices = new Notices(home);
        HttpClient police = home.client(home.tls(POLICE));
        try (ServedJar gateway = new ServedJar(home, folder);
                Bombardment hostile = new Bombardment(home, gateway)) {
            long end = System.nanoTime() + LENGTH.toNanos();
            int good = 0;
            long slowest = 0;
            long most = 0;
            hostile.begin(() -> System.nanoTime() < end);
            while (System.nanoTime() < end) {
                long begun = System.nanoTime();
                HttpResponse<String> answer = RunningDoors.post(
                        police,
                        gateway.url("/api/v1/notices"),
                        "application/cloudevents+json",
                        notices.toTrondheim().body());
                slowest = Math.max(slowest, System.nanoTime() - begun);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                good++;
                most = Math.max(most, gateway.heap());
            }
            hostile.end();

            List<Long> left = gateway.afterCollections();
            say(hostile, good, slowest, most, left);
            assertThat(gateway.isAlive())
                    .as("ends at the first OutOfMemoryError")
                    .isTrue();
            assertThat(gateway.said()).doesNotContain("OutOfMemoryError");
            assertThat(hostile.unexpected()).isEmpty();
            assertThat(hostile.sent())
                    .allSatisfy(
                            (kind, count) -> assertThat(count.sum()).as(kind).isPositive());
            assertThat(good).isGreaterThan(20);
            assertThat(left).isNotEmpty().allMatch(megabytes -> megabytes < MOST_AFTER_COLLECTION);
        }
    }

    private static void say(Bombardment hostile, int good, long slowest, long most, List<Long> left) {
        System.out.printf(
                "%d good messages, all taken in, the slowest in %d ms, beside %d hostile ones (%s)%n",
                good,
                slowest / 1_000_000,
                hostile.sent().values().stream()
                        .mapToLong(java.util.concurrent.atomic.LongAdder::sum)
                        .sum(),
                hostile.sent().entrySet().stream()
                        .map(kind -> kind.getKey() + " " + kind.getValue())
                        .sorted()
                        .collect(Collectors.joining(", ")));
        System.out.printf(
                "heap: at most %d MB in use, at most %d MB after one of %d collections, %d MB after the last%n",
                most, Collections.max(left), left.size(), left.get(left.size() - 1));
    }
}
