package org.varsel.log.tile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file so that a reader, also one after a power cut, sees all of it or what was there before. */
public final class DurableFile {
    private DurableFile() {}

    /** Replaces the file; on return content and name are durable (POSIX). Makes the folders that are missing. */
    public static void write(Path file, byte[] content) throws IOException {
        replace(file, content);
        forceFolder(parent(file));
    }

    /** As {@link #write}, but the name is durable only once its folder was forced. */
    static void replace(Path file, byte[] content) throws IOException {
        Files.createDirectories(parent(file));
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes the names in a folder durable. */
    static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static Path parent(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException("no folder above " + file);
        }
        return parent;
    }
}
