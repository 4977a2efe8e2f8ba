package org.varsel.schemas.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that are written from something else and checked in all the same, so that people can read them. With
 * {@code -Dvarsel.write=true} they are written anew; without, they must be what would be written.
 */
final class Written {

    private Written() {}

    static void assertSame(Path file, String content) {
        try {
            if (Boolean.getBoolean("varsel.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            assertThat(Files.readString(file, UTF_8)).as(file.toString()).isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
