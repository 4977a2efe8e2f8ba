package org.varsel.gateway.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The last signed checkpoint of each domain, kept outside the database. A database that is behind it was restored from a
 * back-up and must not sign again. Each write is durable before it returns. One node's folder; several nodes need a
 * shared place.
 */
final class SecondPlace {
    private final Path folder;

    SecondPlace(Path folder) {
        this.folder = folder;
    }

    Optional<String> read(String domain) throws IOException {
        Path file = file(domain);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    void write(String domain, String checkpoint) throws IOException {
        Files.createDirectories(folder);
        Path temporary = folder.resolve(domain + ".checkpoint.new");
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(checkpoint.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(temporary, file(domain), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private Path file(String domain) {
        return folder.resolve(domain + ".checkpoint");
    }
}
