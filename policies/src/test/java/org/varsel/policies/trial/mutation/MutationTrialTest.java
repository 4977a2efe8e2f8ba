package org.varsel.policies.trial.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.policies.pack.PackOnDisk;

class MutationTrialTest {
    private static final String CASE = "scenarios/case.yaml";
    private static final String RELEASED = "released: [identity.fullName]";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everyThingThatARuleSaysIsTakenAwayOnce() {
        assertThat(Mutants.of(PackOnDisk.in(folder).load()))
                .extracting(Mutant::change)
                .contains(
                        "the rule dropped",
                        "agrees dropped",
                        "agrees negated",
                        "age >= 18 dropped",
                        "age >= 18 negated",
                        "age >= 18 became age > 18",
                        "\"&&\" became \"||\" in (agrees && age >= 18)",
                        "the reduction of identity.dateOfBirth dropped",
                        "the duty delete-after dropped")
                .anyMatch(change -> change.startsWith("more of travel: "))
                .noneMatch(change -> change.startsWith("more of withdrawal: "));
    }

    @Test
    void aChangeThatNothingNoticesSurvives() {
        MutationReport report = trial(PackOnDisk.in(folder));

        assertThat(report.survivors())
                .extracting(Mutant::change)
                .contains("age >= 18 dropped", "the reduction of identity.dateOfBirth dropped")
                .doesNotContain("agrees dropped", "the rule dropped");
        assertThat(report.killRate()).isBetween(0.1, 0.9);
    }

    @Test
    void anotherExampleNoticesIt() {
        PackOnDisk pack = PackOnDisk.in(folder)
                .replace(
                        "section-1.yaml",
                        "- {given: {agrees: unknown}, expect: refer}",
                        "- {given: {agrees: unknown}, expect: refer}\n  - {given: {age: 17}, expect: deny}");

        assertThat(trial(pack).survivors()).extracting(Mutant::change).doesNotContain("age >= 18 dropped");
    }

    @Test
    void aScenarioThatSaysEverythingNoticesAWiderList() {
        PackOnDisk pack =
                PackOnDisk.in(folder).replace(CASE, RELEASED, "released: " + identity() + "\n    withheld: rest");

        assertThat(trial(pack).survivors())
                .extracting(Mutant::change)
                .noneMatch(change -> change.startsWith("more of "));
    }

    @Test
    void aBrokenInvariantKills() {
        MutationReport report = new MutationTrial(pack -> Set.of("I0"))
                .run(PackOnDisk.in(folder).load());

        assertThat(report.survivors()).isEmpty();
        assertThat(report.killRate()).isEqualTo(1);
    }

    @Test
    void aScenarioThatAnotherOneRepeatsIsIdle() {
        PackOnDisk pack = PackOnDisk.in(folder);
        assertThat(trial(pack).idleScenarios()).isEmpty();

        pack.write("scenarios/again.yaml", pack.read(CASE).replace("scenario: case", "scenario: again"))
                .replace("pack.yaml", "scenarios: [case.yaml]", "scenarios: [case.yaml, again.yaml]");

        assertThat(trial(pack).idleScenarios()).isEqualTo(List.of("case", "again"));
    }

    private static MutationReport trial(PackOnDisk pack) {
        return new MutationTrial(changed -> Set.of()).run(pack.load());
    }

    private static String identity() {
        return org.varsel.schemas.field.FieldCatalogue.standard()
                .fields("identity")
                .toString();
    }
}
