package org.varsel.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short coverage-guided run of every fuzz target, by the command that also does the long ones. */
class FuzzIT {
    private static final int CANNOT_FUZZ_HERE = 4;
    private static final long LIMIT_MINUTES = 10;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aShortRunFindsNothing() throws Exception {
        assumeTrue(
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).matches("(linux|mac).*"),
                "Jazzer is started by a shell script, here for Linux and macOS only");
        Ran listed = run("--list");
        Ran ran = run("--no-build", "--jobs", "2", "--seconds", "2");

        assumeTrue(ran.exit != CANNOT_FUZZ_HERE, ran.printed);
        assertThat(ran.exit).as(ran.printed).isZero();
        assertThat(listed.printed.lines().toList()).hasSizeGreaterThan(15).allSatisfy(target -> assertThat(ran.printed)
                .containsPattern("(?m)^" + target + " +[1-9][0-9]* runs"));
    }

    private record Ran(int exit, String printed) {}

    private Ran run(String... arguments) throws Exception {
        Path printed = folder.resolve("printed.txt");
        List<String> command = new java.util.ArrayList<>(List.of("bash", "../deploy/fuzz"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            assertThat(process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES))
                    .as(Files.readString(printed))
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Ran(process.exitValue(), Files.readString(printed));
    }
}
