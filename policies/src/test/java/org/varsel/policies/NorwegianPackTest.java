package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.varsel.policies.trial.PackTrial;

class NorwegianPackTest {
    private final LawBundle bundle = LawBundles.standard(PackProfile.demo());

    @Test
    void everyExampleAndScenarioHolds() {
        assertThat(PackTrial.run(bundle)).isEqualTo(List.of());
    }
}
