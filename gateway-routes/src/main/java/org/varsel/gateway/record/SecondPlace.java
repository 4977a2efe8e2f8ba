package org.varsel.gateway.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.varsel.log.tile.DurableFile;

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
        DurableFile.write(file(domain), checkpoint.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String domain) {
        return folder.resolve(domain + ".checkpoint");
    }
}
