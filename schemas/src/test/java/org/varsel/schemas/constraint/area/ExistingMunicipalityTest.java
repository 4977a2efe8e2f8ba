package org.varsel.schemas.constraint.area;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.schemas.Examples;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.notice.AdminUnit;

class ExistingMunicipalityTest {

    @ExistingMunicipality
    private record Document(@Nullable String lawOfCountry, List<Place> places, @Nullable AdminUnit home)
            implements UnderLaw {}

    private record Place(@Nullable AdminUnit area) {}

    @ParameterizedTest
    @CsvSource({
        "NO, 4601",
        "NO, 0301",
        "DK, 101",
        "DK, 0101",
        "DK, 751",
        "DK, 0411",
        "SE, 0180",
        "SE, 2584",
        "SE, 0862",
        "SE, 1265",
        "BE, 12025",
        "NL, 0363",
        "DE, 05315000",
        "DE, 05911000",
        "DE, 16077001",
        "FR, 75056",
        "FR, 2A004",
        "FR, 2B033",
        "FR, 97105",
        "FR, 98735",
        "ES, 28079",
        "ES, 280796",
        "ES, 52001",
        "GB, E09000001",
        "GB, W06000015",
        "GB, S12000036",
        "GB, N09000003",
        "FI, anything"
    })
    void aCodeOfItsCountryPasses(String country, String code) {
        assertThat(Examples.VALIDATOR.validate(new AdminUnit(country, code, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NO, 1201",
        "NO, NO-4601",
        "NO, 46",
        "DK, 0102",
        "DK, 1101",
        "DK, 01",
        "DK, 00101",
        "DK, 1",
        "SE, 180",
        "SE, 0682x",
        "SE, 1886",
        "SE, 1065",
        "BE, 02025",
        "BE, 1202",
        "BE, 120255",
        "NL, 363",
        "NL, NL0363",
        "DE, 5315000",
        "DE, 17000000",
        "DE, 00315000",
        "FR, 20004",
        "FR, 00001",
        "FR, 96001",
        "FR, 2C004",
        "FR, 97901",
        "FR, 98501",
        "FR, 7505",
        "ES, 53001",
        "ES, 00079",
        "ES, 2807",
        "ES, 2807966",
        "GB, E10000001",
        "GB, E0900001",
        "GB, W07000001",
        "GB, e09000001"
    })
    void anotherCodeIsRefusedAtTheCode(String country, String code) {
        assertThat(Examples.VALIDATOR.validate(new AdminUnit(country, code, null)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.getPropertyPath()).hasToString("code");
                    assertThat(violation.getMessage()).startsWith("must be ").doesNotContain(code);
                });
    }

    @Test
    void anAreaThatNamesNoCountryIsInTheOneWhoseLawTheDocumentNames() {
        AdminUnit bergen = new AdminUnit(null, "4601", null);
        AdminUnit kiruna = new AdminUnit(null, "2584", null);

        assertThat(broken(new Document("NO", List.of(new Place(bergen)), bergen)))
                .isEmpty();
        assertThat(broken(new Document("SE", List.of(), kiruna))).isEmpty();
        assertThat(broken(new Document("SE", List.of(new Place(kiruna), new Place(bergen)), bergen)))
                .isEqualTo(Map.of(
                        "places[1].area.code",
                                "must be the code of a municipality that exists; look it up in the list"
                                        + " municipality-se",
                        "home.code",
                                "must be the code of a municipality that exists; look it up in the list"
                                        + " municipality-se"));
        assertThat(broken(new Document("FI", List.of(), bergen))).isEmpty();
        assertThat(broken(new Document(null, List.of(), bergen))).isEmpty();
        assertThat(broken(new Document("SE", List.of(new Place(null)), null))).isEmpty();
    }

    @Test
    void anAreaThatNamesItsCountryIsNotJudgedByTheLawOfTheDocument() {
        AdminUnit bergen = new AdminUnit("NO", "4601", null);

        assertThat(broken(new Document("SE", List.of(new Place(bergen)), bergen)))
                .isEmpty();
    }

    @Test
    void denmarkHas98MunicipalitiesAndOneIslandBesideThem() {
        List<String> codes = codes("municipality-dk");

        assertThat(codes).hasSize(99).contains("0411").allMatch(code -> code.matches("0[1-8][0-9]{2}"));
    }

    @Test
    void swedenHas290MunicipalitiesInTwentyOneCounties() {
        Map<String, Long> counties = codes("municipality-se").stream()
                .collect(Collectors.groupingBy(code -> code.substring(0, 2), TreeMap::new, Collectors.counting()));

        assertThat(counties)
                .isEqualTo(Map.ofEntries(
                        Map.entry("01", 26L),
                        Map.entry("03", 8L),
                        Map.entry("04", 9L),
                        Map.entry("05", 13L),
                        Map.entry("06", 13L),
                        Map.entry("07", 8L),
                        Map.entry("08", 12L),
                        Map.entry("09", 1L),
                        Map.entry("10", 5L),
                        Map.entry("12", 33L),
                        Map.entry("13", 6L),
                        Map.entry("14", 49L),
                        Map.entry("17", 16L),
                        Map.entry("18", 12L),
                        Map.entry("19", 10L),
                        Map.entry("20", 15L),
                        Map.entry("21", 10L),
                        Map.entry("22", 7L),
                        Map.entry("23", 8L),
                        Map.entry("24", 15L),
                        Map.entry("25", 14L)));
    }

    private static List<String> codes(String list) {
        return CodeLists.standard().list(list).codes().stream().map(Code::code).toList();
    }

    private static Map<String, String> broken(Document document) {
        return Examples.VALIDATOR.validate(document).stream()
                .collect(Collectors.toMap(
                        violation -> violation.getPropertyPath().toString(), ConstraintViolation::getMessage));
    }
}
