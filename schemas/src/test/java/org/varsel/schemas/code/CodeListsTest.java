package org.varsel.schemas.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.schemas.resource.SchemaResources;

class CodeListsTest {

    private static final CodeLists LISTS = CodeLists.standard();

    @Test
    void everyFileIsInTheIndexAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/varsel/v1/codelists"))) {
            List<String> names = files.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .toList();

            assertThat(LISTS.all().stream().map(CodeList::name)).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void everyListIsVersionedAndSaysWhereItComesFrom() {
        assertThat(LISTS.all()).allSatisfy(list -> {
            assertThat(list.uri()).isEqualTo("https://varsel.example/v1/codelists/" + list.name());
            assertThat(list.version()).matches("[0-9]+");
            assertThat(list.validFrom()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            assertThat(list.source()).isNotBlank();
        });
    }

    @Test
    void everyCodeIsUniqueAndLabelledInTheLanguagesOfAllNineCountries() {
        assertThat(LISTS.all()).allSatisfy(list -> {
            assertThat(list.codes().stream().map(Code::code)).doesNotHaveDuplicates();
            assertThat(list.codes()).filteredOn(code -> code.name() == null).allSatisfy(code -> assertThat(
                            code.labels())
                    .containsOnlyKeys("en", "nb", "nn", "da", "sv", "de", "nl", "fr", "es")
                    .allSatisfy(
                            (language, label) -> assertThat(label).isNotBlank().isEqualTo(label.strip())));
        });
    }

    @Test
    void onlyListsOfProperNamesHaveNamesAndTheyHaveNoLabels() {
        assertThat(LISTS.all()).allSatisfy(list -> assertThat(list.codes()).allSatisfy(code -> {
            assertThat(code.name() != null).isEqualTo(list.name().startsWith("municipality-"));
            assertThat(code.labels().isEmpty()).isEqualTo(code.name() != null);
        }));
    }

    @Test
    void aProperNameIsTheSameInEveryLanguage() {
        Code bergen = LISTS.list("municipality-no").find("4601").orElseThrow();

        assertThat(List.of(bergen.label("nb"), bergen.label("fr"), bergen.label("xx")))
                .containsOnly("Bergen");
    }

    @Test
    void purposesAreAClosedListWithoutOther() {
        assertThat(LISTS.list("purpose").codes().stream().map(Code::code))
                .containsExactly(
                        "prevent-crime",
                        "safeguard-child",
                        "reintegration",
                        "public-order",
                        "protect-person",
                        "administration-of-notices");
    }

    @Test
    void norwayHas357MunicipalitiesWithTheNumbersOf2024() {
        CodeList municipalities = LISTS.list("municipality-no");

        assertThat(municipalities.codes()).hasSize(357);
        assertThat(List.of("0301", "1103", "1508", "1580", "3901", "4601", "5001", "5501", "5601"))
                .allMatch(municipalities::contains);
        assertThat(List.of("1201", "3001", "3801", "5401", "1507", "0000", "9999"))
                .noneMatch(municipalities::contains);
        assertThat(municipalities.codes()).allMatch(code -> code.code().matches("[0-9]{4}"));
    }

    @Test
    void aClassificationLabelStandsForTheLevelOfItsOwnScheme() {
        assertThat(LISTS.classificationLevel("NO", "BEGRENSET")).isEqualTo("R");
        assertThat(LISTS.classificationLevel("NO", "STRENGT HEMMELIG")).isEqualTo("TS");
        assertThat(LISTS.classificationLevel("NO", "S")).isEqualTo("S");
        assertThat(LISTS.classificationLevel("FI", "C")).isEqualTo("C");
    }

    @ParameterizedTest
    @CsvSource({
        "BE, NON CLASSIFIÉ, BEPERKT, VERTROUWELIJK, SECRET, ZEER GEHEIM",
        "BE, NIET GECLASSIFICEERD, DIFFUSION RESTREINTE, CONFIDENTIEL, GEHEIM, TRÈS SECRET",
        "DE, OFFEN, VS-NUR FÜR DEN DIENSTGEBRAUCH, VS-VERTRAULICH, GEHEIM, STRENG GEHEIM",
        "DK, UKLASSIFICERET, TIL TJENESTEBRUG, FORTROLIGT, HEMMELIGT, YDERST HEMMELIGT",
        "ES, SIN CLASIFICAR, DIFUSIÓN LIMITADA, CONFIDENCIAL, RESERVADO, SECRETO",
        "FR, NON PROTÉGÉ, DIFFUSION RESTREINTE, , SECRET, TRÈS SECRET",
        "GB, OFFICIAL, OFFICIAL-SENSITIVE, , SECRET, TOP SECRET",
        "NL, ONGERUBRICEERD, DEPARTEMENTAAL VERTROUWELIJK, STG. CONFIDENTIEEL, STG. GEHEIM, STG. ZEER GEHEIM",
        "NO, UGRADERT, BEGRENSET, KONFIDENSIELT, HEMMELIG, STRENGT HEMMELIG",
        "SE, EJ KLASSIFICERAD, BEGRÄNSAT HEMLIG, KONFIDENTIELL, HEMLIG, KVALIFICERAT HEMLIG"
    })
    void everyCountryHasAMarkOfItsOwnForEveryLevelThatItHas(
            String country, String unclassified, String r, String c, String s, String ts) {
        assertThat(LISTS.classificationLevel(country, unclassified)).isEqualTo("UNCLASSIFIED");
        assertThat(LISTS.classificationLevel(country, r)).isEqualTo("R");
        assertThat(LISTS.classificationLevel(country, s)).isEqualTo("S");
        assertThat(LISTS.classificationLevel(country, ts)).isEqualTo("TS");
        assertThat(LISTS.classificationLevel(country, c == null ? "C" : c)).isEqualTo("C");
    }

    @Test
    void franceAndBritainHaveNoMarkBetweenRestrictedAndSecret() {
        assertThat(List.of("FR", "GB"))
                .allSatisfy(country -> assertThat(LISTS.classification(country).codes())
                        .filteredOn(code -> "C".equals(code.level()))
                        .extracting(Code::code)
                        .containsExactly("C"));
    }

    @Test
    void everySchemeKnowsTheLevelsOfTheMessageSet() {
        assertThat(LISTS.all())
                .filteredOn(list -> list.name().startsWith("classification-"))
                .hasSize(9)
                .allSatisfy(list -> assertThat(list.codes())
                        .filteredOn(code -> code.code().equals(code.level()))
                        .extracting(Code::code)
                        .containsExactly("UNCLASSIFIED", "R", "C", "S", "TS"));
    }

    @Test
    void everyMarkOfEverySchemeFitsIntoANotice() {
        String pattern = SchemaResources.tree("schema/values.json")
                .at("/$defs/classification/pattern")
                .textValue();

        assertThat(LISTS.all())
                .filteredOn(list -> list.name().startsWith("classification-"))
                .flatExtracting(CodeList::codes)
                .extracting(Code::code)
                .allMatch(mark -> mark.matches(pattern));
    }

    @Test
    void aWordThatSeveralCountriesUseStandsForEachOnesOwnLevel() {
        assertThat(LISTS.classificationLevel("DE", "VS-VERTRAULICH")).isEqualTo("C");
        assertThat(LISTS.classificationLevel("ES", "SECRETO")).isEqualTo("TS");
        assertThat(LISTS.classificationLevel("FR", "CONFIDENTIEL")).isEqualTo("TS");
        assertThat(LISTS.classificationLevel("GB", "CONFIDENTIAL")).isEqualTo("TS");
    }

    @Test
    void anUnknownClassificationLabelCountsAsTheHighestLevel() {
        assertThat(LISTS.classificationLevel("NO", "HEMLIG")).isEqualTo("TS");
        assertThat(LISTS.classificationLevel("SE", "BEGRENSET")).isEqualTo("TS");
        assertThat(LISTS.classificationLevel("NO", "begrenset")).isEqualTo("TS");
    }

    @Test
    void aLabelFallsBackToEnglish() {
        Code code = LISTS.list("return-mode").find("repatriated").orElseThrow();

        assertThat(code.label("nn")).isEqualTo("Henta heim");
        assertThat(code.label("fr")).isEqualTo("Rapatriée");
        assertThat(code.label("fi")).isEqualTo("Repatriated");
    }

    @Test
    void aListThatDoesNotExistIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> LISTS.list("colours")).isInstanceOf(UnknownCodeList.class);
    }
}
