package org.varsel.policies.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.pack.Pack;

/** Every pack that ships passes every analysis. */
class StandardPacksAnalysedTest {
    static Stream<Pack> packs() {
        return LawBundles.standard(PackProfile.demo()).packs().stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void noPackThatShipsHasAnError(Pack pack) {
        PackAnalysis analysis = PackAnalysis.of(pack);
        assertThat(analysis.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(analysis.passes()).isTrue();
    }
}
