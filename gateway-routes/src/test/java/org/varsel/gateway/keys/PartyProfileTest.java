package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyProfileTest {
    private final Path folder;

    PartyProfileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsWhatItWrote() {
        PartyProfile profile = new PartyProfile(
                "0192:310000302",
                "NO: \"Bergen\" # kommune",
                "municipality.prevention_officer",
                URI.create("https://localhost:8443"));
        Path file = folder.resolve("party.yaml");

        profile.write(file);

        assertThat(PartyProfile.read(file)).isEqualTo(profile);
        assertThat(profile.scheme()).isEqualTo("0192");
        assertThat(profile.value()).isEqualTo("310000302");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                           | must be a mapping",
                "{name: A, role: police, gateway: 'https://h'}                | party is missing",
                "{party: A, name: A, role: police, gateway: 'https://h'}      | party must be scheme:number",
                "{party: '0192:1', name: 1, role: police, gateway: 'https://h'} | name is missing or no text",
                "{party: '0192:1', name: A, role: police, gateway: 'http://h'} | gateway must be an https address",
                "{party: '0192:1', name: A, role: police, gateway: ' '}       | gateway is missing",
                "{party: '0192:1', party: '0192:2'}                           | is not YAML",
                "{                                                            | is not YAML",
            })
    void saysWhatIsWrongWithTheFile(String yaml, String message) throws Exception {
        Path file = Files.writeString(folder.resolve("party.yaml"), yaml);

        assertThatThrownBy(() -> PartyProfile.read(file))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining(message)
                .hasMessageContaining("party.yaml");
    }

    @Test
    void saysHowAMissingFolderIsMade() {
        assertThatThrownBy(() -> new PartyFolder(folder.resolve("nobody")).profile())
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("varsel keys party");
    }
}
