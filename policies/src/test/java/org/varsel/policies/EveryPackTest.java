package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Scenario;
import org.varsel.policies.pack.Source;
import org.varsel.policies.trial.PackTrial;
import org.varsel.schemas.field.FieldPath;

/** What holds for the law of every country: it does what it says of itself, cites, explains, and has the floors that all share. */
class EveryPackTest {
    private static final List<String> FLOORS = List.of(
            "floor.source-detail-stays-in-the-services",
            "floor.investigation-not-to-municipality",
            "floor.children-to-child-welfare-only",
            "floor.no-shortcut-across-the-border",
            "floor.free-text-reviewed",
            "floor.protected-address",
            "floor.health-not-to-prevention",
            "floor.four-eyes-threat-and-health",
            "floor.four-eyes-children");

    @Test
    void thereIsAPackForEachOfTheNineCountries() {
        assertThat(StandardPacks.all().map(pack -> pack.header().jurisdiction()).distinct())
                .containsExactlyInAnyOrder("BE", "DE", "DK", "ES", "FR", "GB", "NL", "NO", "SE");
    }

    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#names")
    void everyExampleAndScenarioHolds(String name) {
        assertThat(PackTrial.run(LawBundles.load(Path.of("packs", name), PackProfile.demo())))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#all")
    void everyRuleCitesExplainsAndShowsItself(Pack pack) {
        Set<String> languages = new TreeSet<>(pack.header().languages());
        for (Rule rule : pack.rules()) {
            assertThat(rule.cite().act()).as(rule.id()).isNotBlank();
            assertThat(rule.cite().section()).as(rule.id()).isNotBlank();
            assertThat(rule.title().keySet()).as(rule.id()).isEqualTo(languages);
            assertThat(rule.explain().keySet()).as(rule.id()).isEqualTo(languages);
            assertThat(rule.explain().values()).as(rule.id()).doesNotHaveDuplicates();
            assertThat(rule.examples()).as(rule.id()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#all")
    void everyFloorSaysThatItIsOneAndWhatALawyerShouldCheck(Pack pack) {
        for (Rule rule : pack.rules()) {
            if (rule.id().contains(".floor.")) {
                assertThat(rule.source()).as(rule.id()).isEqualTo(Source.POLICY_FLOOR);
                assertThat(rule.cite().check()).as(rule.id()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#permitting")
    void everyPackHasTheFloorsThatAllShare(Pack pack) {
        assertThat(pack.rules())
                .filteredOn(rule -> rule.effect() == Effect.PROHIBIT)
                .extracting(Rule::id)
                .containsAll(FLOORS.stream()
                        .map(floor -> pack.header().name() + "." + floor)
                        .toList());
    }

    /** Where each part of a country has law of its own, no part's law is taken for another's. */
    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#all")
    void thePackOfAPartKeepsNoticesInIt(Pack pack) {
        assertThat(pack.rules().stream()
                        .anyMatch(rule -> rule.id().endsWith(".floor.no-shortcut-between-regions")
                                && rule.effect() == Effect.PROHIBIT
                                && rule.absolute()))
                .isEqualTo(pack.header().region() != null);
    }

    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#permitting")
    void everyProhibitionIsInForceBeforeAnyPermit(Pack pack) {
        var earliestPermit = pack.rules().stream()
                .filter(rule -> rule.effect() == Effect.PERMIT)
                .map(rule -> rule.inForce().from())
                .sorted()
                .findFirst()
                .orElseThrow();

        for (Rule rule : pack.rules()) {
            if (rule.effect() == Effect.PROHIBIT) {
                assertThat(rule.inForce().from()).as(rule.id()).isBeforeOrEqualTo(earliestPermit);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#all")
    void noPermitOpensSourceDetailOrBeliefToAMunicipality(Pack pack) {
        Set<String> municipal = pack.header().roleGroups().getOrDefault("mun", Set.of());

        assertThat(municipal).isNotEmpty();
        for (Rule rule : pack.rules()) {
            if (rule.effect() == Effect.PERMIT && rule.scope().to().stream().anyMatch(municipal::contains)) {
                assertThat(rule.fields())
                        .as(rule.id())
                        .extracting(FieldPath::category)
                        .doesNotContain("sourceDetail", "ideology");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#permitting")
    void theScenariosShowAReleaseADenialAndACaseForAPerson(Pack pack) {
        List<String> answers = new ArrayList<>();
        for (Scenario scenario : pack.scenarios()) {
            scenario.steps().forEach(step -> answers.add(step.expect()));
        }

        assertThat(pack.scenarios()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(answers).contains("permitted", "denied", "referred");
    }

    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#all")
    void everyPackNamesWhoWatchesAndHowLongLogsAreKept(Pack pack) {
        assertThat(pack.header().oversight()).isNotEmpty();
        assertThat(pack.header().logRetention()).isNotEmpty().allSatisfy(retention -> {
            assertThat(retention.atLeast() == null && retention.atMost() == null)
                    .as(retention.of())
                    .isFalse();
            assertThat(retention.purposes()).isNotEmpty();
        });
        assertThat(pack.header().schemes()).isNotEmpty();
    }

    /** Nothing opens, so no floor need close it; what counts is that every refusal has a reason that names what must be read first. */
    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#denying")
    void aPackThatPermitsNothingSaysWhy(Pack pack) {
        assertThat(pack.rules()).allSatisfy(rule -> {
            assertThat(rule.effect()).as(rule.id()).isEqualTo(Effect.PROHIBIT);
            assertThat(rule.cite().check()).as(rule.id()).isNotEmpty();
        });
        for (Scenario scenario : pack.scenarios()) {
            assertThat(scenario.steps())
                    .as(scenario.name())
                    .extracting(Scenario.Step::expect)
                    .containsOnly("denied");
            assertThat(scenario.steps()).as(scenario.name()).anySatisfy(step -> assertThat(step.decisive())
                    .isNotEmpty());
        }
    }
}
