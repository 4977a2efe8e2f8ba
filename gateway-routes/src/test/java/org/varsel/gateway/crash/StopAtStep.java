package org.varsel.gateway.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import org.varsel.gateway.Step;
import org.varsel.gateway.StepListener;

/**
 * The failpoint, loaded into the gateway's process from beside its jar. While the file {@value #ARMED} names a step, every
 * thread that reaches this step says so in the file {@value #REACHED} and stands still for ever. One class, nothing but
 * the JDK.
 */
public final class StopAtStep implements StepListener {
    /** System property with the folder of both files. */
    static final String FOLDER = "crash.folder";

    static final String ARMED = "armed";
    static final String REACHED = "reached";

    private static final Semaphore NEVER = new Semaphore(0);

    private final Path folder = Path.of(System.getProperty(FOLDER));

    @Override
    public void reached(Step step) {
        try {
            if (armed().equals(step.wireName())) {
                mark(step);
                NEVER.acquireUninterruptibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String armed() throws IOException {
        try {
            return Files.readString(folder.resolve(ARMED));
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private void mark(Step step) throws IOException {
        try (FileChannel file =
                FileChannel.open(folder.resolve(REACHED), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(step.wireName().getBytes(StandardCharsets.UTF_8)));
            file.force(true);
        }
    }
}
