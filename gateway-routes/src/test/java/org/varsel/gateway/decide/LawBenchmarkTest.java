package org.varsel.gateway.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.varsel.policies.Outcome;
import org.varsel.policies.Truth;

/** What is measured is the same on both sides. */
class LawBenchmarkTest {
    private final LawBenchmark benchmark = new LawBenchmark();

    @Test
    void bothEnginesReleaseTheSameFields() {
        int released = benchmark.decision().fields(Outcome.RELEASE).size();

        assertThat(released).isBetween(1, LawOfThreeHundredRules.FIELDS - 1);
        assertThat(benchmark.decisionInCel()).isEqualTo(released);
        assertThat(benchmark.decisionInCelAskingOnce()).isEqualTo(released);
        assertThat(benchmark.decision().fields()).hasSize(LawOfThreeHundredRules.FIELDS);
    }

    @Test
    void bothMakeAllEightComparisons() {
        assertThat(benchmark.eightComparisons()).isEqualTo(Truth.TRUE);
        assertThat(benchmark.eightComparisonsInCel()).isEqualTo(true);
    }
}
