package org.varsel.gateway.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;

/** Keeps a second gateway off the same embedded store. The operating system lets go of it when the process dies. */
final class StoreLock implements AutoCloseable {
    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws Fault when another process holds the store */
    static StoreLock take(Path folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new Fault(
                        ErrorCode.RECORD_LOG_UNAVAILABLE,
                        "another gateway uses the store in " + folder + "; stop it, or give this one its own home");
            }
            return new StoreLock(channel);
        } catch (IOException e) {
            throw new Fault(ErrorCode.RECORD_LOG_UNAVAILABLE, "the store in " + folder + " cannot be locked", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
