package org.varsel.gateway.translate.national;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.Dialects;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.canonical.CanonicalCheck;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;

/**
 * Belgium, France, Spain, Sweden and the United Kingdom read CloudEvents or the canonical XML. Nothing but code lists, identifiers,
 * labels and marks is national, and these travel as they are.
 */
class NationalProfilesTest {
    /** What stands for each country's own in the golden notices: mark, type of identifier. France uses no number in them. */
    private static final Map<String, List<String>> NATIONAL = Map.of(
            "be", List.of("BEPERKTE VERSPREIDING", "be-nrn"),
            "fr", List.of("NON PROTÉGÉ"),
            "es", List.of("DIFUSIÓN LIMITADA", "es-dni"),
            "se", List.of("BEGRÄNSAT HEMLIG", "se-pnr"),
            "gb", List.of("OFFICIAL-SENSITIVE", "gb-pnc"));

    @ParameterizedTest
    @MethodSource("both")
    void aNoticeTravelsUnchanged(Golden.Pair pair, Dialect dialect) {
        Golden.assertHolds(dialect, pair);
    }

    @ParameterizedTest
    @MethodSource("both")
    void marksIdentifiersAndNamesStandInTheBytesAsTheyAre(Golden.Pair pair, Dialect dialect) {
        String text = dialect.write(pair.profile(), pair.document()).main().text();

        assertThat(text).contains(Objects.requireNonNull(NATIONAL.get(pair.name())));
        JsonNode identity = pair.document().at("/content/identity");
        assertThat(text).contains(identity.path("fullName").asText());
        identity.path("alternativeName").forEach(name -> assertThat(text).contains(name.asText()));
        pair.document().at("/content/identifier/identifier").forEach(identifier -> assertThat(text)
                .contains(identifier.path("notation").asText()));
    }

    @Test
    void theMarkIsOneOfItsCountrysListAndTheCheckFindsNothingOdd() {
        assertThat(Golden.of("national")).hasSize(NATIONAL.size()).allSatisfy(pair -> {
            ObjectNode document = pair.document();
            assertThat(CodeLists.standard().list("classification-" + pair.name()).codes().stream()
                            .map(Code::code))
                    .contains(document.at("/legal/classification").asText());
            assertThat(CanonicalCheck.violations(pair.profile(), document)).isEmpty();
        });
    }

    @Test
    void theSubjectOfTheEventIsTheReferenceAndNeverTheNumber() {
        Dialect events = dialect(DialectNames.CLOUDEVENTS_JSON);

        assertThat(Golden.of("national")).allSatisfy(pair -> {
            String event = events.write(pair.profile(), pair.document()).main().text();
            String attributes = event.substring(0, event.indexOf("\"data\":"));
            pair.document().at("/content/identifier/identifier").forEach(identifier -> assertThat(attributes)
                    .doesNotContain(identifier.path("notation").asText()));
            assertThat(attributes)
                    .contains(pair.document().at("/header/subjectRef").asText());
        });
    }

    static Stream<Arguments> both() {
        return Golden.of("national").stream()
                .flatMap(pair -> Stream.of(DialectNames.CLOUDEVENTS_JSON, DialectNames.CANONICAL_XML)
                        .map(name -> Arguments.of(pair, dialect(name))));
    }

    private static Dialect dialect(String name) {
        return Dialects.standard().find(name).orElseThrow();
    }
}
