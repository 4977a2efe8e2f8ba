package org.varsel.gateway.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One process that the demo started and will end. */
final class Child implements AutoCloseable {
    private static final long GRACE_SECONDS = 15;

    private final String name;
    private final Process process;

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /** Its standard output stays with us when {@code piped}; what it says otherwise is appended to {@code log}. */
    static Child start(String name, List<String> command, Path log, boolean piped) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (!piped) {
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        }
        try {
            return new Child(name, builder.start());
        } catch (IOException e) {
            throw DemoFailure.environment(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    Process process() {
        return process;
    }

    void requireAlive(Path log) {
        if (!process.isAlive()) {
            throw DemoFailure.environment(
                    name + " ended with exit code " + process.exitValue() + ". What it said is in " + log + ".");
        }
    }

    /** Asks it to end, and after a while insists. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
