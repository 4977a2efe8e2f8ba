package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.varsel.policies.pack.Pack;

class NorwegianPackTest {
    private final Pack pack =
            LawBundles.load(Path.of("packs", "no"), PackProfile.demo()).packs().get(0);

    @Test
    void thePackNamesItsOversightAndHowLongLogsAreKept() {
        assertThat(pack.header().oversight())
                .extracting(oversight -> oversight.body())
                .containsExactly("Datatilsynet", "EOS-utvalget");
        assertThat(pack.header().logRetention().get(0).atLeast()).hasYears(1);
        assertThat(pack.header().logRetention().get(0).atMost()).hasYears(3);
    }
}
