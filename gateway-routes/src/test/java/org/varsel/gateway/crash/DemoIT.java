package org.varsel.gateway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.crash.RealJar.Ran;

/**
 * The whole main job on the real jar with the parties as processes of their own, held against the written expectations:
 * what each recipient got, the logs, the proofs, and that no canary is anywhere but where it may be.
 */
class DemoIT {
    private static final Duration LIMIT = Duration.ofMinutes(8);

    /** Three doors of the gateway, the authority, and the doors of the parties. */
    private static final int[] PORTS = {0, 1, 2, 3, 1000, 1001, 1002, 1003, 1004};

    /** What the demo's scan for planted strings is made of; each must have been made. */
    private static final List<String> CANARIES = List.of(
            "there are canaries to look for, and files to look into",
            "no content occurs readably in the gateway's store, tiles, logs and second place",
            "no content occurs in what the processes printed",
            "no answer and no error of the gateway repeats content",
            "bergen received no field that was withheld from it");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everythingInTheDemoIsAsWritten() throws IOException {
        Path home = folder.resolve("demo");
        String port = String.valueOf(FreePorts.base(PORTS));

        Ran ran = RealJar.run(folder, LIMIT, "demo", "--check", "--home", home.toString(), "--port", port);

        List<String> lines = ran.printed().lines().map(String::strip).toList();
        assertThat(lines.stream().filter(line -> line.startsWith("FAIL")))
                .as(ran.printed())
                .isEmpty();
        assertThat(ran.exit()).as(ran.printed()).isZero();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("ok "))
                .extracting(DemoIT::fact)
                .containsAll(CANARIES);
    }

    private static String fact(String line) {
        return line.substring("ok".length()).strip();
    }
}
