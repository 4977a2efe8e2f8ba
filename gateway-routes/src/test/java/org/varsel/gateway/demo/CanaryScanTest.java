package org.varsel.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.demo.Canaries.Canary;

class CanaryScanTest {
    private static final Canary CANARY = new Canary("Testulf Kanarifjær Etahaug", "identity.fullName", Set.of());

    private final Path dir;

    CanaryScanTest(@TempDir Path dir) {
        this.dir = dir;
    }

    @Test
    void findsACanaryInTheMiddleOfABinaryFile() throws IOException {
        byte[] bytes = ("\u0000\u0001" + CANARY.text() + "\u0002").getBytes(StandardCharsets.UTF_8);
        Files.write(Files.createDirectories(dir.resolve("store")).resolve("varsel.db"), bytes);

        assertThat(CanaryScan.found(dir, List.of(CANARY))).containsExactly("identity.fullName in store/varsel.db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xy", "xyz", "{\"fullName\":\""})
    void findsACanaryInsideBase64WhereverItBegins(String before) throws IOException {
        byte[] bytes = (before + CANARY.text() + "\"}").getBytes(StandardCharsets.UTF_8);
        Files.writeString(dir.resolve("plain"), Base64.getEncoder().encodeToString(bytes));
        Files.writeString(
                dir.resolve("url"), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));

        assertThat(CanaryScan.found(dir, List.of(CANARY))).hasSize(2);
    }

    @Test
    void findsACanaryInUtf16AndInEscapedJson() throws IOException {
        Files.write(dir.resolve("little"), CANARY.text().getBytes(StandardCharsets.UTF_16LE));
        Files.write(dir.resolve("big"), CANARY.text().getBytes(StandardCharsets.UTF_16BE));
        Files.writeString(dir.resolve("json"), "{\"name\":\"" + CANARY.text().replace("æ", "\\u00e6") + "\"}");
        Files.writeString(dir.resolve("upper"), CANARY.text().replace("æ", "\\u00E6"));

        assertThat(CanaryScan.found(dir, List.of(CANARY))).hasSize(4);
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        Files.writeString(dir.resolve("log"), "Testulf Kanarifj");

        assertThat(CanaryScan.found(dir, List.of(CANARY))).isEmpty();
        assertThat(CanaryScan.count(dir)).isEqualTo(1);
    }
}
