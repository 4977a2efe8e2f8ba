package org.varsel.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The expectations themselves are held against the few things that no law of ours ever allows. */
class ExpectationsTest {
    private static final Path FOLDER = Path.of("..", "deploy", "demo-expectations");
    private static final Set<String> NEVER_TO_A_MUNICIPALITY = Set.of(
            "sourceDetail", "ideology", "criminalRecord", "health", "threatAssessment", "identifier", "detention");

    @Test
    void everyScenarioHasItsExpectationsAndNoneIsLeftOver() throws IOException {
        try (var files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();

            assertThat(names)
                    .isEqualTo(Scenarios.all().stream()
                            .map(scenario -> scenario.id() + ".json")
                            .sorted()
                            .toList());
        }
    }

    @Test
    void everyExpectationSaysWhyItIsTheLaw() {
        for (Scenario scenario : Scenarios.all()) {
            assertThat(expected(scenario).path("why")).as(scenario.id()).isNotEmpty();
        }
    }

    @Test
    void noMunicipalityIsExpectedToReceiveWhatNoneMayHave() {
        for (Scenario scenario : Scenarios.all()) {
            for (JsonNode delivery : expected(scenario).path("received").path("bergen")) {
                Set<String> categories = new TreeSet<>();
                delivery.path("content").fieldNames().forEachRemaining(categories::add);

                assertThat(categories).as(scenario.id()).doesNotContainAnyElementsOf(NEVER_TO_A_MUNICIPALITY);
            }
        }
    }

    @Test
    void noPoliceDistrictIsExpectedToReceiveIntelligenceDetailOrResidence() {
        for (Scenario scenario : Scenarios.all()) {
            for (JsonNode delivery : expected(scenario).path("received").path("police")) {
                Set<String> categories = new TreeSet<>();
                delivery.path("content").fieldNames().forEachRemaining(categories::add);

                assertThat(categories)
                        .as(scenario.id())
                        .containsExactlyInAnyOrder("identity", "identifier", "travel", "threatAssessment");
            }
        }
    }

    private static JsonNode expected(Scenario scenario) {
        return DemoJson.read(FOLDER.resolve(scenario.id() + ".json"));
    }
}
