package org.varsel.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportedLogTest {
    private final Path dir;

    ExportedLogTest(@TempDir Path dir) {
        this.dir = dir;
    }

    @Test
    void isEmptyWhileNothingWasExported() {
        assertThat(new ExportedLog(dir).size()).isZero();
    }

    @Test
    void readsAcrossAFullBundleAndTheWidestPartialOne() throws IOException {
        Files.writeString(dir.resolve("checkpoint"), "varsel.example/test\n258\nAAAA\n\n");
        Path entries = Files.createDirectories(dir.resolve("tile/entries"));
        Files.write(entries.resolve("000"), bundle(0, 256));
        Path partials = Files.createDirectories(entries.resolve("001.p"));
        Files.write(partials.resolve("1"), bundle(256, 257));
        Files.write(partials.resolve("2"), bundle(256, 258));

        ExportedLog log = new ExportedLog(dir);

        assertThat(log.size()).isEqualTo(258);
        assertThat(log.read(255, 258))
                .extracting(entry -> entry.path("n").asInt())
                .containsExactly(255, 256, 257);
    }

    private static byte[] bundle(int from, int to) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = from; i < to; i++) {
            byte[] entry = ("{\"n\":" + i + "}").getBytes(StandardCharsets.UTF_8);
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }
}
