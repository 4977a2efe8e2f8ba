package org.varsel.gateway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The packaged program, started as processes that end with this one whatever happens. */
public final class RealJar {
    /** Ends early in good times: an idle machine needs a few seconds, a busy one may need ten times as long. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Path JAR = Path.of("target", "varsel.jar").toAbsolutePath();
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(RealJar::kill)));
    }

    private RealJar() {}

    /** What a command printed, and its exit code. */
    public record Ran(int exit, String printed) {}

    public static Process start(Path output, List<String> flags, String... words) throws IOException {
        assertThat(JAR).as("the packaged program; build it with mvn package").isRegularFile();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(flags);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        RUNNING.removeIf(each -> !each.isAlive());
        RUNNING.add(process);
        return process;
    }

    /** Runs a command to its end. */
    public static Ran run(Path folder, Duration limit, String... words) throws IOException {
        Path output = Files.createTempFile(folder, "printed", ".txt");
        Process process = start(output, List.of(), words);
        try {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(ended)
                    .as("%s ended within %s; it said: %s", List.of(words), limit, Files.readString(output))
                    .isTrue();
            return new Ran(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            end(process);
        }
    }

    /** Asks a process to end and insists after a while; its own children are ended too. */
    public static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill(process);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill(process);
        }
    }

    /** SIGKILL; returns when the process is gone. */
    static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
