package org.varsel.policies.analysis.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.pack.Pack;

/** The proof over every pack that ships. A pack that fails here does not build. */
class StandardPacksKeepTheInvariantsTest {
    static Stream<Pack> packs() {
        return LawBundles.standard(PackProfile.demo()).packs().stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyInvariantHoldsForEveryQuestionAndAllFacts(Pack pack) {
        assertThat(Invariants.check(pack)).isEmpty();
    }
}
