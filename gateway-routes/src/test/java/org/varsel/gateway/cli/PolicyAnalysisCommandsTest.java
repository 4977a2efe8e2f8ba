package org.varsel.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.schemas.json.StrictJson;

/** The commands for those who write law, on Norway's pack and on copies of it that somebody changed. */
class PolicyAnalysisCommandsTest {
    private static final Path NORWAY = Path.of("..", "policies", "packs", "no");
    private static final String FLOW = "section-27-municipality.yaml";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Path changed;

    @BeforeEach
    void copyTheLaw() throws IOException {
        changed = home.resolve("no");
        try (Stream<Path> files = Files.walk(NORWAY)) {
            for (Path file : files.toList()) {
                Files.copy(file, changed.resolve(NORWAY.relativize(file).toString()));
            }
        }
    }

    @Test
    void lintOfTheShippedPacksEndsWithZero() {
        Ran ran = Ran.varsel("policy", "lint");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("0 errors").contains("--notes shows them");
    }

    @Test
    void lintNamesFileAndLineOfAnUnknownFact() throws IOException {
        change(FLOW, "homeMunicipality &&", "homeMuncipality &&");

        Ran ran = Ran.varsel("policy", "lint", "--packs", changed.toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("no/" + FLOW + ":", "homeMuncipality");
    }

    @Test
    void testTellsWhichExpectationsDoNotHold() throws IOException {
        assertThat(Ran.varsel("policy", "test", "--packs", NORWAY.toString()).out())
                .contains("all hold");

        change(FLOW, "informationEvaluation <= 3", "informationEvaluation <= 4");
        Ran ran = Ran.varsel("policy", "test", "--packs", changed.toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("no.27-2.returnee-to-home-municipality");
    }

    @Test
    void testSaysWhatAChangedPackWouldHide() {
        Ran ran = Ran.varsel("policy", "test", "--mutants", "--packs", NORWAY.toString());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out())
                .containsPattern("no +\\d+ changes, 9\\d\\.\\d % noticed, 0 scenarios")
                .contains("not noticed: no.");
        assertThat(ran.err()).contains("changing no");
    }

    @Test
    void analyzeFindsABrokenInvariantWithItsCase() throws IOException {
        change("floor-cross-border.yaml", "when: crossBorder", "when: crossBorder && addressProtected");

        Ran ran = Ran.varsel("policy", "analyze", "--packs", changed.toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("I18", "crossBorder: true").contains("case:");
        assertThat(ran.err()).contains("looking at no");
    }

    @Test
    void analyzeShowsGapsAndInvariants() {
        Ran ran = Ran.varsel("policy", "analyze", "--gaps", "--invariants", "--packs", NORWAY.toString());

        assertThat(ran.exit()).as(ran.out()).isZero();
        assertThat(ran.out())
                .contains("returnee.notified", "-> municipality.prevention_officer")
                .contains("other pairs of message and recipient: nothing")
                .contains("I21")
                .contains("GAP:");
    }

    @Test
    void theProofsAreWrittenForAnotherSolver() {
        Path scripts = home.resolve("proofs");

        Ran ran = Ran.varsel("policy", "analyze", "--smt", scripts.toString(), "--packs", NORWAY.toString());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(scripts.resolve("no-I18.smt2")).content().contains("(check-sat) ; unsat");
    }

    @Test
    void findingsAreJson() {
        JsonNode json = json(Ran.varsel("policy", "analyze", "--json", "--packs", NORWAY.toString()));

        assertThat(json.path("findings").isArray()).isTrue();
        assertThat(json.path("gaps").path("no").size()).isGreaterThan(10);
        assertThat(json(Ran.varsel("policy", "lint", "--json", "--packs", NORWAY.toString()))
                        .path("findings")
                        .isArray())
                .isTrue();
    }

    @Test
    void aLawDoesNotDifferFromItself() {
        Ran ran = Ran.varsel("policy", "diff", "--packs", NORWAY.toString(), changed.toString());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("no difference");
    }

    @Test
    void diffTellsWhatNewlyLeaves() throws IOException {
        change(FLOW, "informationEvaluation <= 3", "informationEvaluation <= 4");

        Ran ran = Ran.varsel("policy", "diff", "--packs", NORWAY.toString(), changed.toString());
        JsonNode json = json(Ran.varsel("policy", "diff", "--json", "--packs", NORWAY.toString(), changed.toString()));

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("rule changed no.27-2.returnee-to-home-municipality: condition")
                .contains("withhold becomes release")
                .contains("informationEvaluation=4");
        assertThat(json.path("outcomes").findValuesAsText("after")).contains("release");
    }

    @Test
    void coverageNamesWhatIsNotTried() throws IOException {
        change(FLOW, "informationEvaluation <= 3", "informationEvaluation <= 3 && ageYears != 77");

        Ran ran = Ran.varsel("policy", "coverage", "--missing", "--packs", changed.toString());

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .containsPattern("no +\\d+ of +\\d+ rules settle")
                .containsPattern("when (true|false), for instance");
        assertThat(json(Ran.varsel("policy", "coverage", "--json", "--packs", NORWAY.toString()))
                        .path("rules")
                        .size())
                .isGreaterThan(15);
    }

    @Test
    void replayOfTheSameLawAgreesAndOfAnotherTellsTheDifference() throws IOException {
        Path traces = home.resolve("decisions.jsonl");
        String trace = Ran.varsel(
                        "policy",
                        "explain",
                        "--json",
                        "--packs",
                        NORWAY.toString(),
                        "--type",
                        "returnee.notified.v1",
                        "--from",
                        "security_service",
                        "--to",
                        "police",
                        "--fact",
                        "originatorAgrees=true",
                        "--fact",
                        "crossBorder=false",
                        "--fact",
                        "classification=UNCLASSIFIED",
                        "--fact",
                        "addressProtected=false",
                        "--fact",
                        "adult=true",
                        "--fact",
                        "ageYears=30",
                        "--field",
                        "identity.fullName")
                .out();
        Files.writeString(traces, trace);

        Ran same = Ran.varsel("policy", "replay", "--packs", NORWAY.toString(), traces.toString());
        change("section-21-police.yaml", "when: originatorAgrees", "when: originatorAgrees && freeTextReviewed");
        Ran other = Ran.varsel("policy", "replay", "--packs", changed.toString(), traces.toString());
        Files.writeString(traces, trace.replace("\"release\"", "\"withhold\""));
        Ran altered = Ran.varsel("policy", "replay", "--packs", NORWAY.toString(), traces.toString());

        assertThat(same.exit()).as(same.err()).isZero();
        assertThat(same.out()).contains("1 decisions", "no field gets another outcome");
        assertThat(other.exit()).isZero();
        assertThat(other.out()).contains("release -> refer");
        assertThat(altered.exit()).isEqualTo(1);
        assertThat(altered.out()).contains("CONTRADICTS");
    }

    @Test
    void aLineThatIsNoTraceIsNamed() throws IOException {
        Path traces = home.resolve("decisions.jsonl");
        Files.writeString(traces, "{}");

        Ran ran = Ran.varsel("policy", "replay", "--packs", NORWAY.toString(), traces.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Line 1");
    }

    @Test
    void aFolderWithoutPacksIsAUsageErrorOfEveryCommand(@TempDir Path empty) {
        for (String command : List.of("lint", "test", "analyze", "coverage")) {
            Ran ran = Ran.varsel("policy", command, "--packs", empty.toString());

            assertThat(ran.exit()).as(command).isEqualTo(2);
            assertThat(ran.err()).contains("No law pack");
        }
        assertThat(Ran.varsel("policy", "diff", empty.toString()).exit()).isEqualTo(2);
    }

    private void change(String file, String piece, String by) throws IOException {
        String before = Files.readString(changed.resolve(file));
        assertThat(before).contains(piece);
        Files.writeString(changed.resolve(file), before.replace(piece, by));
    }

    private static JsonNode json(Ran ran) {
        assertThat(ran.exit()).as(ran.err()).isZero();
        return StrictJson.parse(ran.out().getBytes(StandardCharsets.UTF_8));
    }
}
