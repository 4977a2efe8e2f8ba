package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.policies.analysis.invariant.Invariants;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.trial.mutation.MutationReport;
import org.varsel.policies.trial.mutation.MutationTrial;

/** A pack notices when one thing of it is changed, and each of its scenarios notices something that no other one does. */
class PackMutationTest {
    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#all")
    void aChangedRuleIsNoticedAndEveryScenarioIsNeeded(Pack pack) {
        MutationReport report = new MutationTrial(Invariants::broken).run(pack);

        assertThat(report.killRate())
                .as(
                        "%d of %d survive: %s",
                        report.survivors().size(), report.fates().size(), report.survivors())
                .isGreaterThanOrEqualTo(0.95);
        assertThat(pack.scenarios()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(report.idleScenarios()).isEqualTo(List.of());
    }
}
