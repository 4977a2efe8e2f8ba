package org.varsel.schemas.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
    void everyCodeIsUniqueAndLabelledInThreeLanguages() {
        assertThat(LISTS.all()).allSatisfy(list -> {
            assertThat(list.codes().stream().map(Code::code)).doesNotHaveDuplicates();
            assertThat(list.codes()).allSatisfy(code -> assertThat(code.labels())
                    .containsKeys("en", "nb", "nn")
                    .allSatisfy((language, label) -> assertThat(label).isNotBlank()));
        });
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
        assertThat(LISTS.classificationLevel("SE", "C")).isEqualTo("C");
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
        assertThat(code.label("fr")).isEqualTo("Repatriated");
    }

    @Test
    void aListThatDoesNotExistIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> LISTS.list("colours")).isInstanceOf(UnknownCodeList.class);
    }
}
