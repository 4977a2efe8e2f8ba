package org.varsel.gateway.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Writes files for their owner alone: folders 0700, files 0600 from their first moment where the file system knows
 * POSIX permissions. Never overwrites: a lost key cannot be brought back.
 */
final class PrivateFile {
    private PrivateFile() {}

    static Path write(Path file, byte[] content) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder, only(file, "rwx------"));
            }
            try (SeekableByteChannel channel = Files.newByteChannel(
                    absolute,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    only(file, "rw-------"))) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            return file;
        } catch (FileAlreadyExistsException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.EXISTS,
                    e.getFile() + " exists already and is not overwritten. Choose an empty folder, or move it away.",
                    e);
        } catch (IOException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.CANNOT_WRITE,
                    file + " cannot be written (" + e.getClass().getSimpleName()
                            + "). Check the folder's owner and the space that is left.",
                    e);
        }
    }

    private static FileAttribute<?>[] only(Path file, String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
