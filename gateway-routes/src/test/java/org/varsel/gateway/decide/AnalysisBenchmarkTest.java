package org.varsel.gateway.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is measured is a thousand rules, and a decision that replays as it was. */
class AnalysisBenchmarkTest {
    private final AnalysisBenchmark benchmark = new AnalysisBenchmark();

    @Test
    void aThousandRulesAreAnalysed() {
        assertThat(benchmark.pack().rules()).hasSize(AnalysisBenchmark.RULES);
        assertThat(benchmark.analysis().findings()).isNotEmpty();
    }

    @Test
    void theRecordedDecisionIsDecidedTheSameAgain() {
        assertThat(benchmark.replay().sameLaw()).isTrue();
        assertThat(benchmark.replay().changes()).isEmpty();
    }
}
