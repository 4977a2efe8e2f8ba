package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.trial.mutation.MutationReport;
import org.varsel.policies.trial.mutation.MutationTrial;

/** A pack notices when one thing of it is changed, and each of its scenarios notices something that no other one does. */
class PackMutationTest {
    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#all")
    void aChangedRuleIsNoticed(Pack pack) {
        MutationReport report = new MutationTrial(changed -> Set.of()).run(pack);

        assertThat(report.killRate())
                .as(
                        "%d of %d survive: %s",
                        report.survivors().size(), report.fates().size(), report.survivors())
                .isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#all")
    void everyScenarioIsNeeded(Pack pack) {
        assertThat(pack.scenarios()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(new MutationTrial(changed -> Set.of()).run(pack).idleScenarios())
                .isEqualTo(java.util.List.of());
    }
}
