package org.varsel.schemas.constraint.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.schemas.Examples;
import org.varsel.schemas.constraint.NumberedIdentifier;
import org.varsel.schemas.constraint.Severity;

/** The kinds of number against documented examples and test numbers, and against what nobody can have. */
class PersonNumberTest {

    @PersonNumber(payload = Severity.Error.class)
    @CarriableIdentifier(payload = Severity.Error.class)
    @UsualPersonNumber(payload = Severity.Warning.class)
    private record Written(@Nullable String type, @Nullable String notation) implements NumberedIdentifier {}

    @ParameterizedTest
    @CsvSource({
        "no-fnr, 17859400078",
        "no-fnr, 01819000049",
        "be-nrn, 85.07.30-033.28",
        "be-nrn, 85073003328",
        "be-nrn, 17.07.30-033.84",
        "dk-cpr, 070761-4285",
        "dk-cpr, 0707614285",
        "nl-bsn, 111222333",
        "nl-bsn, 999990019",
        "es-dni, 12345678Z",
        "es-dni, 99999999R",
        "es-dni, 99999999-R",
        "se-pnr, 121212-1212",
        "se-pnr, 121212+1212",
        "se-pnr, 1212121212",
        "se-pnr, 19121212-1212",
        "se-pnr, 18900101-9802",
        "se-pnr, 701063-2391",
        "se-samnr, 701063-2391",
        "be-bis, 85.07.30-033.28",
        "gb-nhs, 943 476 5919",
        "gb-nhs, 9434765919",
        "gb-pnc, 2001/0171310W"
    })
    void aDocumentedNumberIsValid(String type, String notation) {
        assertThat(broken(type, notation)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "no-fnr, 17859400079",
        "no-fnr, 1785940007",
        "no-fnr, 178594000780",
        "no-fnr, 1785940007x",
        "no-fnr, ١٧٨٥٩٤٠٠٠٧٨",
        "no-fnr, 00000000000",
        "no-fnr, 31829400000",
        "no-dnr, 17859400078",
        "be-nrn, 85.07.30-033.29",
        "be-nrn, 85-07-30-033-28",
        "be-nrn, 8507300332",
        "dk-cpr, 310298-1234",
        "dk-cpr, 290200-1234",
        "dk-cpr, 251248 9996",
        "nl-bsn, 111222334",
        "nl-bsn, 000000000",
        "nl-bsn, 11122233",
        "es-dni, 12345678A",
        "es-dni, 12345678z",
        "es-dni, X1234567L",
        "es-nie, 12345678Z",
        "es-nie, X1234567A",
        "se-pnr, 121212-1213",
        "se-samnr, 701063-2392",
        "be-bis, 85.07.30-033.29",
        "se-pnr, 17121212-1212",
        "se-pnr, 19121212+1212",
        "se-pnr, 121312-1211",
        "gb-nhs, 943 476 5918",
        "gb-nhs, 943-476-5919",
        "gb-nhs, 0000000000",
        "gb-pnc, 2001/0171310X",
        "gb-pnc, 1801/0171310W",
        "gb-pnc, 01/0171310W"
    })
    void whatTheRegisterCannotHaveIssuedIsAnError(String type, @Nullable String notation) {
        assertThat(broken(type, notation)).containsExactly(Severity.ERROR);
    }

    @Test
    void theEmptyTextAndAnEmbeddedLineEndAreNoNumbers() {
        for (String type : Set.of(
                "no-fnr", "no-dnr", "be-nrn", "dk-cpr", "nl-bsn", "es-dni", "es-nie", "se-pnr", "gb-nhs", "gb-pnc")) {
            assertThat(broken(type, "")).as(type).containsExactly(Severity.ERROR);
            assertThat(broken(type, "\n")).as(type).containsExactly(Severity.ERROR);
            assertThat(broken(type, "9434765919\n")).as(type).containsExactly(Severity.ERROR);
        }
    }

    @Test
    void aDanishNumberThatFailsTheSumOf2007IsAWarningOnly() {
        assertThat(broken("dk-cpr", "251248-9996")).containsExactly(Severity.WARNING);
    }

    @Test
    void theSeventhDigitOfADanishNumberTellsItsCentury() {
        assertThat(DanishNumber.year(99, 3)).isEqualTo(1999);
        assertThat(DanishNumber.year(36, 4)).isEqualTo(2036);
        assertThat(DanishNumber.year(37, 4)).isEqualTo(1937);
        assertThat(DanishNumber.year(57, 5)).isEqualTo(2057);
        assertThat(DanishNumber.year(58, 8)).isEqualTo(1858);
        assertThat(DanishNumber.year(36, 9)).isEqualTo(2036);
        assertThat(DanishNumber.year(37, 9)).isEqualTo(1937);
        assertThat(broken("dk-cpr", "290200-4000")).doesNotContain(Severity.ERROR);
        assertThat(broken("dk-cpr", "290200-0000")).contains(Severity.ERROR);
    }

    @Test
    void aWrongFirstNorwegianDigitAloneIsAWarning() {
        String number = firstThat("no-fnr", "178594", 5, Set.of(Severity.WARNING));

        assertThat(NorwegianNumber.firstCheckDigitHolds(number)).isFalse();
        assertThat(NorwegianNumber.secondCheckDigitHolds(number)).isTrue();
    }

    @Test
    void aNorwegianDNumberHasItsDayPlusForty() {
        String number = firstThat("no-dnr", "5785940", 4, Set.of());

        assertThat(broken("no-fnr", number)).containsExactly(Severity.ERROR);
    }

    @Test
    void aBelgianBirthdayMayBeUnknownButOneThatDoesNotExistIsAWarning() {
        assertThat(broken("be-nrn", DrawnNumbers.withBelgianKey(false, "850000033")))
                .isEmpty();
        assertThat(broken("be-nrn", DrawnNumbers.withBelgianKey(false, "850700033")))
                .isEmpty();
        assertThat(broken("be-nrn", DrawnNumbers.withBelgianKey(true, "002229033")))
                .isEmpty();
        assertThat(broken("be-nrn", DrawnNumbers.withBelgianKey(false, "002229033")))
                .containsExactly(Severity.WARNING);
        assertThat(broken("be-nrn", DrawnNumbers.withBelgianKey(false, "851330033")))
                .containsExactly(Severity.ERROR);
        assertThat(broken("be-nrn", DrawnNumbers.withBelgianKey(false, "856130033")))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void aSwedishCoordinationNumberMayLackADayOfBirth() {
        assertThat(broken("se-pnr", DrawnNumbers.withLuhnDigit("700060239"))).isEmpty();
        assertThat(broken("se-pnr", DrawnNumbers.withLuhnDigit("701060239"))).isEmpty();
        assertThat(broken("se-pnr", DrawnNumbers.withLuhnDigit("701000239"))).containsExactly(Severity.ERROR);
        assertThat(broken("se-pnr", DrawnNumbers.withLuhnDigit("700010239"))).containsExactly(Severity.ERROR);
        assertThat(broken("se-pnr", DrawnNumbers.withLuhnDigit("701094239"))).containsExactly(Severity.ERROR);
    }

    @Test
    void aFrenchNirIsRefusedUnderEveryName() {
        assertThat(broken("fr-nir", "anything")).containsExactly(Severity.ERROR);
        assertThat(broken("other", "2 55 08 14 168 025 38")).containsExactly(Severity.ERROR);
        assertThat(broken("identity-card", "269054958815780")).containsExactly(Severity.ERROR);
        assertThat(broken("other", "269054958815781")).isEmpty();
        assertThat(message("fr-nir", "anything")).contains("remove it");
    }

    @Test
    void anotherKindOfIdentifierIsNotJudged() {
        assertThat(broken("passport", "X1234567")).isEmpty();
        assertThat(broken(null, "17859400079")).isEmpty();
        assertThat(broken("no-fnr", null)).isEmpty();
    }

    @Test
    void noMessageRepeatsTheNumber() {
        assertThat(message("es-dni", "12345678A"))
                .isEqualTo("must be a Spanish DNI: eight digits and the right letter; correct it");
        assertThat(message("dk-cpr", "251248-9996")).doesNotContain("251248");
        assertThat(message("be-nrn", "${7*7}")).doesNotContain("49").doesNotContain("7*7");
    }

    private static String firstThat(String type, String start, int rest, Set<Severity> breaks) {
        for (int i = 0; i < Math.pow(10, rest); i++) {
            String number = start + ("%0" + rest + "d").formatted(i);
            if (broken(type, number).equals(breaks)) {
                return number;
            }
        }
        throw new AssertionError("there is no such number");
    }

    private static String message(String type, String notation) {
        return Examples.VALIDATOR.validate(new Written(type, notation)).stream()
                .map(violation -> violation.getMessage())
                .collect(Collectors.joining());
    }

    private static Set<Severity> broken(@Nullable String type, @Nullable String notation) {
        Set<Severity> severities = new TreeSet<>();
        Examples.VALIDATOR
                .validate(new Written(type, notation))
                .forEach(violation -> severities.add(
                        Severity.of(violation.getConstraintDescriptor().getPayload())));
        return severities;
    }
}
