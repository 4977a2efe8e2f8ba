package org.varsel.policies.analysis.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.analysis.Severity;
import org.varsel.policies.pack.Pack;

/** The proof over every pack that ships. A pack that fails here does not build. */
class StandardPacksKeepTheInvariantsTest {
    static Stream<Pack> packs() {
        return LawBundles.standard(PackProfile.demo()).packs().stream();
    }

    @Test
    void everyInvariantOfTheDossierIsThereAndSaysWhoKeepsIt() {
        assertThat(Invariants.all())
                .extracting(Invariant::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 21).mapToObj(i -> "I" + i).toList());
        assertThat(Invariants.all())
                .filteredOn(Invariant::policyFloor)
                .extracting(Invariant::id)
                .containsExactly("I2", "I3", "I10", "I12", "I14");
        assertThat(Invariants.all()).allSatisfy(invariant -> assertThat(
                        invariant.keptByPack() || !invariant.gateway().isEmpty())
                .isTrue());
    }

    @Test
    void everyTestThatShallShowAnInvariantExists() {
        for (Invariant invariant : Invariants.all()) {
            for (Invariant.Proof proof : invariant.gateway()) {
                if (!proof.missing()) {
                    String file = "src/test/java/" + proof.test().replace('.', '/') + ".java";
                    assertThat(Stream.of("gateway-routes", "schemas", "disclosure-log")
                                    .map(module -> Path.of("..", module, file)))
                            .as(invariant.id() + " " + proof.test())
                            .anyMatch(Files::isRegularFile);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyInvariantHoldsForEveryQuestionAndAllFacts(Pack pack) {
        assertThat(Invariants.check(pack))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
    }
}
