package org.varsel.gateway.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.TestHome;

/** Any bytes as a party file: refused in one line with its place, or a party that can be written to. */
@SuppressWarnings("NullAway.Init") // set before all tests
class PartyFileFuzzTest {
    private static Path file;

    @BeforeAll
    static void certificates(@TempDir Path folder) {
        file = TestHome.in(folder).parties().resolve("any.yaml");
    }

    @FuzzTest
    void readsThePartyOrRefuses(byte[] input) throws IOException {
        Files.write(file, input);
        try {
            Party party = PartyFile.read(file, Set.of("no-eos", "no-datatilsynet"));
            assertThat(PartyId.parse(party.id().toString())).isEqualTo(party.id());
            assertThat(party.roles()).isNotEmpty();
            assertThat(party.tls()).hasSizeBetween(1, 2);
            assertThat(party.seal()).hasSizeBetween(1, 2);
            assertThat(party.delivery().endpoint().isPresent())
                    .isEqualTo(party.delivery().mode() == Delivery.Mode.PUSH);
        } catch (PartyFileInvalid refused) {
            assertThat(refused.getMessage()).startsWith(file.toString());
        }
    }
}
