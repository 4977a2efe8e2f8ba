package org.varsel.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.gateway.translate.logboek.SampleEntries;
import org.varsel.schemas.json.StrictJson;

class LogExportTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void log() {
        SampleEntries.export(folder);
    }

    @ParameterizedTest
    @CsvSource({"ldv, 4, dpl.core.processing_activity_id", "adl, 4, adl.access_evaluation"})
    void printsARecordALineAndTheVerificationAside(String form, int lines, String member) {
        Ran ran = Ran.varsel("log", "export", folder, "--as", form);

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out().lines()).hasSize(lines).allSatisfy(line -> {
            assertThat(StrictJson.parse(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .isObject())
                    .isTrue();
            assertThat(line).contains(member);
        });
        assertThat(ran.err()).contains("result  verified");
    }

    @Test
    void theSameLogGivesTheSameRecords() {
        assertThat(Ran.varsel("log", "export", folder, "--as", "ldv").out())
                .isEqualTo(Ran.varsel("log", "export", folder, "--as", "ldv").out());
    }

    @Test
    void aLogThatDoesNotVerifyIsNotExported() throws IOException {
        Path bundle = folder.resolve("tile/entries/000.p/8");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[bytes.length - 10] ^= 1;
        Files.write(bundle, bytes);

        Ran ran = Ran.varsel("log", "export", folder, "--as", "adl");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("FAULT");
    }

    @Test
    void aKeyOfAnotherLogExportsNothing() {
        Path other = folder.resolve("other");
        SampleEntries.export(other);

        Ran ran = Ran.varsel("log", "export", folder, "--as", "ldv", "--key", other.resolve("vkey"));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void asksForTheForm() {
        Ran ran = Ran.varsel("log", "export", folder);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--as");
    }
}
