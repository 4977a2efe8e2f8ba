package org.varsel.policies.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.policies.LawBundle;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.Reduction;
import org.varsel.policies.trial.Finding;
import org.varsel.policies.trial.PackTrial;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.type.MessageTypes;

class ScenarioStepsTest {
    private static final String CASE = "scenarios/case.yaml";
    private static final String RELEASED = "released: [identity.fullName]";
    private static final FieldPath FULL_NAME = FieldPath.parse("identity.fullName");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theRestIsEveryOtherFieldOfTheType() {
        Pack pack = PackOnDisk.in(folder)
                .replace(CASE, RELEASED, RELEASED + "\n    withheld: rest")
                .load();

        Scenario.Step step = pack.scenarios().get(0).steps().get(0);

        assertThat(step.withheld())
                .doesNotContain(FULL_NAME)
                .hasSize(MessageTypes.standard()
                                .find("returnee.notified.v1")
                                .orElseThrow()
                                .fields()
                                .size()
                        - 1);
    }

    @Test
    void whatIsNotNamedAndLeavesAllTheSameIsFound() {
        PackOnDisk pack = PackOnDisk.in(folder).replace(CASE, RELEASED, RELEASED + "\n    withheld: rest");

        assertThat(PackTrial.run(load(pack)))
                .extracting(Finding::subject)
                .contains("case, identity.dateOfBirth")
                .doesNotContain("case, identity.fullName");
    }

    @Test
    void aStepWithSeveralRecipientsIsAskedForEach() {
        PackOnDisk pack = PackOnDisk.in(folder).replace(CASE, "to: health", "to: [health, prison]");

        assertThat(pack.load().scenarios().get(0).steps())
                .extracting(Scenario.Step::to)
                .containsExactly("health", "prison");
        assertThat(PackTrial.run(load(pack)))
                .extracting(Finding::subject)
                .containsExactly("case, the decision", "case, identity.fullName");
    }

    @Test
    void aStepThatSaysWhatLosesPrecisionSaysItExactly() {
        PackOnDisk pack = PackOnDisk.in(folder)
                .replace(
                        CASE, RELEASED, "released: [identity.dateOfBirth]\n    reduced: {identity.dateOfBirth: month}");

        assertThat(PackTrial.run(load(pack))).isEmpty();
        assertThat(pack.load().scenarios().get(0).steps().get(0).reduced())
                .isEqualTo(Map.of(FieldPath.parse("identity.dateOfBirth"), Reduction.MONTH));

        pack.replace(CASE, "reduced: {identity.dateOfBirth: month}", "reduced: {}");
        assertThat(PackTrial.run(load(pack)))
                .extracting(Finding::subject)
                .containsExactly("case, what loses precision");
    }

    private static LawBundle load(PackOnDisk pack) {
        return LawBundles.load(pack.directory(), PackProfile.demo());
    }
}
