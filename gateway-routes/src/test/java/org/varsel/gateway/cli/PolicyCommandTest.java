package org.varsel.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.schemas.json.StrictJson;

class PolicyCommandTest {

    @Test
    void whatIsNotStatedMakesTheCaseWait() {
        Ran ran = explain("--field", "identity.fullName");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("decision    referred")
                .containsPattern("waits +identity.fullName")
                .contains("waits for   originatorAgrees, asked of originator");
    }

    @Test
    void everyFieldOfTheTypeIsDecidedUnlessSomeAreNamed() {
        assertThat(explain().out()).contains("sourceDetail.sourceRef", "residence.municipality");
        assertThat(explain("--field", "identity.fullName").out()).doesNotContain("sourceDetail.sourceRef");
    }

    @Test
    void anotherMunicipalityGetsNothing() {
        Ran ran = explain("--fact", "homeMunicipality=false", "--field", "identity.fullName");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).startsWith("decision    denied").containsPattern("withheld +identity.fullName");
    }

    @Test
    void explainsInSentencesOfTheChosenLanguage() {
        Ran english = explain("--field", "sourceDetail.sourceRef", "--why");
        Ran norwegian = explain("--field", "sourceDetail.sourceRef", "--why", "--language", "nb");

        assertThat(english.out()).contains("sourceDetail.sourceRef stays.");
        assertThat(norwegian.out()).doesNotContain("sourceDetail.sourceRef stays.");
    }

    @Test
    void traceIsJson() {
        JsonNode trace = StrictJson.parse(
                explain("--json", "--field", "identity.fullName").out().getBytes(StandardCharsets.UTF_8));

        assertThat(trace.toString()).contains("identity.fullName", "sha256:");
    }

    @Test
    void unknownWordsAreAnsweredWithTheKnownOnes() {
        assertThat(Ran.varsel("policy", "explain", "--type", "x", "--from", "a", "--to", "b"))
                .satisfies(ran -> {
                    assertThat(ran.exit()).isEqualTo(2);
                    assertThat(ran.err()).contains("returnee.notified.v1");
                });
        assertThat(explain("--fact", "nonsense=1").err()).contains("no such fact", "homeMunicipality");
        assertThat(explain("--fact", "adult=maybe").err()).contains("true or false");
        assertThat(explain("--field", "identity.shoeSize").err()).contains("no such field", "identity.fullName");
    }

    @Test
    void aFolderWithoutPacksIsAUsageError(@TempDir Path empty) {
        Ran ran = explain("--packs", empty.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("No law pack");
    }

    private static Ran explain(String... more) {
        List<String> words =
                new ArrayList<>(List.of("policy", "explain", "--type", "returnee.notified.v1", "--from", "police"));
        words.addAll(List.of("--to", "municipality.prevention_officer"));
        words.addAll(List.of(more));
        return Ran.varsel(words.toArray());
    }
}
