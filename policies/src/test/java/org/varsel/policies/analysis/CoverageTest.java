package org.varsel.policies.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.policies.LawBundle;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.analysis.coverage.AtomCoverage;
import org.varsel.policies.analysis.coverage.Coverage;
import org.varsel.policies.analysis.coverage.RuleCoverage;
import org.varsel.policies.pack.PackOnDisk;

/** What examples and scenarios try, measured on a pack whose only rule asks {@code agrees && age >= 18}. */
class CoverageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aComparisonCountsOnlyWhereItMatters() {
        RuleCoverage rule = coverage(PackOnDisk.in(folder));

        assertThat(rule.rule()).isEqualTo("xx.1.returnee");
        assertThat(rule.decides()).isTrue();
        assertThat(rule.atoms()).extracting(AtomCoverage::comparison).containsExactly("agrees", "age >= 18");
        assertThat(rule.atoms()).allMatch(AtomCoverage::whenTrue).noneMatch(AtomCoverage::whenFalse);
        assertThat(rule.shown()).isEqualTo(2);
        assertThat(rule.sides()).isEqualTo(4);
    }

    @Test
    void aCaseThatWouldShowTheOtherSideIsNamed() {
        RuleCoverage rule = coverage(PackOnDisk.in(folder));

        assertThat(rule.atoms().get(0).toShowFalse()).isEqualTo(Map.of("agrees", false, "age", 18L));
        assertThat(rule.atoms().get(0).toShowTrue()).isNull();
    }

    @Test
    void theNamedCaseShowsIt() {
        RuleCoverage rule = coverage(PackOnDisk.in(folder)
                .replace(
                        "section-1.yaml",
                        "- {given: {agrees: unknown}, expect: refer}",
                        "- {given: {agrees: false, age: 18}, expect: deny}\n  - {given: {age: 17}, expect: deny}"));

        assertThat(rule.shown()).isEqualTo(4);
    }

    @Test
    void aRuleThatSettlesNothingInAScenarioIsSeen() {
        RuleCoverage rule = coverage(PackOnDisk.in(folder).replace("scenarios/case.yaml", "to: health", "to: prison"));

        assertThat(rule.decides()).isFalse();
    }

    private static RuleCoverage coverage(PackOnDisk pack) {
        LawBundle bundle = LawBundles.load(pack.directory(), PackProfile.demo());
        assertThat(Coverage.of(bundle)).hasSize(1);
        return Coverage.of(bundle).get(0);
    }
}
