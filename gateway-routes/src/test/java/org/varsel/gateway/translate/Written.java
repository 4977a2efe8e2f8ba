package org.varsel.gateway.translate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that are written by the program and checked in all the same, so that people can read them. With
 * {@code -Dvarsel.write=true} they are written anew; without, they must be what would be written.
 */
public final class Written {
    private Written() {}

    public static void assertSame(Path file, byte[] content) {
        try {
            if (Boolean.getBoolean("varsel.write")) {
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            }
            assertThat(file).exists();
            assertThat(Files.readString(file)).as(file.toString()).isEqualTo(new String(content, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
