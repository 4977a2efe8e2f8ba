package org.varsel.schemas.constraint.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.schemas.Examples;
import org.varsel.schemas.constraint.digit.Slips;
import org.varsel.schemas.notice.Org;

class OrganisationNumberTest {

    private static final int[] DOUBLED = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};

    @ParameterizedTest
    @CsvSource({
        "0192, 310000000",
        "0192, 310000108",
        "0184, 10000009",
        "0007, 5555555555",
        "0208, 0000000097",
        "0208, 1000000021",
        "0009, 00000000000000",
        "0009, 35600000000048",
        "0009, 35600000000001",
        "0204, 04011000-1234512345-06",
        "0204, 04011000-900X999-08",
        "0204, 992-90009-96",
        "9920, P2807900B",
        "9920, ESP2807900B",
        "9920, A00000000",
        "0190, 00000001820029336000",
        "0106, anything-goes"
    })
    void aNumberThatItsSchemeCouldHaveIssuedPasses(String scheme, String value) {
        assertThat(Examples.VALIDATOR.validate(new Org(scheme, value, null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0192, 310000109",
        "0192, 31000010",
        "0192, 31000010x",
        "0184, 12345678",
        "0184, DK10000009",
        "0007, 5555555556",
        "0007, 555555-5555",
        "0208, 2000000006",
        "0208, 0000000098",
        "0208, BE0000000097",
        "0009, 35600000000049",
        "0009, 00000000000001",
        "0009, 000000000",
        "0204, 04011000-1234512345-07",
        "0204, 04011000123451234506",
        "0204, 04011000--06",
        "9920, P28079002",
        "9920, P2807900C",
        "9920, A0000000J",
        "9920, 12345678Z",
        "0190, 0000000182002933600"
    })
    void anotherNumberIsRefusedAtTheNumber(String scheme, String value) {
        assertThat(Examples.VALIDATOR.validate(new Org(scheme, value, null)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.getPropertyPath()).hasToString("value");
                    assertThat(violation.getMessage()).startsWith("must be a ").doesNotContain(value);
                });
    }

    @Test
    void theSumsModuloElevenAndNinetySevenFindEverySlip() {
        assertThat(Slips.notFoundBy(OrganisationChecks::norwegian, drawn(9, OrganisationChecks::norwegian)))
                .isEmpty();
        assertThat(Slips.notFoundBy(OrganisationChecks::danish, drawn(8, OrganisationChecks::danish)))
                .isEmpty();
        assertThat(Slips.notFoundBy(OrganisationChecks::belgian, random -> belgian(random)))
                .isEmpty();
    }

    @Test
    void theLuhnDigitMissesSwapsOfZeroAndNine() {
        assertThat(Slips.notFoundBy(OrganisationChecks::swedish, random -> withLuhnDigit(digits(random, 9))))
                .containsExactlyInAnyOrder(
                        "1-2: 0/9",
                        "2-3: 0/9",
                        "3-4: 0/9",
                        "4-5: 0/9",
                        "5-6: 0/9",
                        "6-7: 0/9",
                        "7-8: 0/9",
                        "8-9: 0/9",
                        "9-10: 0/9");
    }

    @Test
    void theTwoLuhnDigitsOfASiretMissTheSameButNotAcrossTheEndOfTheSiren() {
        assertThat(Slips.notFoundBy(FrenchEstablishment::issuable, OrganisationNumberTest::siret))
                .containsExactlyInAnyOrder(
                        "2-3: 0/9",
                        "3-4: 0/9",
                        "4-5: 0/9",
                        "5-6: 0/9",
                        "6-7: 0/9",
                        "7-8: 0/9",
                        "8-9: 0/9",
                        "10-11: 0/9",
                        "11-12: 0/9",
                        "12-13: 0/9",
                        "13-14: 0/9");
    }

    @Test
    void theSpanishControlMissesSwapsOfZeroAndNineAndTheKind() {
        assertThat(Slips.notFoundBy(SpanishLegalPerson::issuable, random -> "A" + withLuhnDigit(digits(random, 7))))
                .containsExactlyInAnyOrder(
                        "1: A/B",
                        "1: A/C",
                        "1: A/D",
                        "1: A/E",
                        "1: A/F",
                        "1: A/G",
                        "1: A/H",
                        "1: A/J",
                        "1: A/N",
                        "1: A/R",
                        "1: A/U",
                        "1: A/V",
                        "1: A/W",
                        "2-3: 0/9",
                        "3-4: 0/9",
                        "4-5: 0/9",
                        "5-6: 0/9",
                        "6-7: 0/9",
                        "7-8: 0/9",
                        "8-9: 0/9");
        assertThat(Slips.notFoundBy(
                        SpanishLegalPerson::issuable, random -> "P" + lettered(withLuhnDigit(digits(random, 7)))))
                .containsExactlyInAnyOrder(
                        "1: C/P",
                        "1: D/P",
                        "1: F/P",
                        "1: G/P",
                        "1: J/P",
                        "1: N/P",
                        "1: P/Q",
                        "1: P/R",
                        "1: P/S",
                        "1: P/U",
                        "1: P/V",
                        "1: P/W",
                        "2-3: 0/9",
                        "3-4: 0/9",
                        "4-5: 0/9",
                        "5-6: 0/9",
                        "6-7: 0/9",
                        "7-8: 0/9");
    }

    @Test
    void theLeitwegCheckMissesWhereTheHyphenStandsAndSomeLettersBesideDigits() {
        assertThat(Slips.notFoundBy(LeitwegId::issuable, random -> leitweg(random)))
                .containsExactlyInAnyOrder(
                        "4-5: -/0",
                        "4-5: -/1",
                        "4-5: -/2",
                        "4-5: -/3",
                        "4-5: -/4",
                        "4-5: -/5",
                        "4-5: -/6",
                        "4-5: -/7",
                        "4-5: -/8",
                        "4-5: -/9",
                        "5-6: -/0",
                        "5-6: -/1",
                        "5-6: -/2",
                        "5-6: -/3",
                        "5-6: -/4",
                        "5-6: -/5",
                        "5-6: -/6",
                        "5-6: -/7",
                        "5-6: -/8",
                        "5-6: -/9",
                        "7-8: 1/B",
                        "7-8: 2/M",
                        "7-8: 3/X",
                        "9-10: 1/B",
                        "9-10: 2/M",
                        "9-10: 3/X");
    }

    private static Function<Random, String> drawn(int length, Predicate<String> check) {
        return random -> {
            while (true) {
                String number = digits(random, length);
                if (check.test(number)) {
                    return number;
                }
            }
        };
    }

    private static String belgian(Random random) {
        long number = random.nextInt(20_000_000);
        return "%08d%02d".formatted(number, 97 - number % 97);
    }

    /** Not one of La Poste. */
    private static String siret(Random random) {
        return withLuhnDigit(withLuhnDigit("1" + digits(random, 7)) + digits(random, 4));
    }

    private static String leitweg(Random random) {
        String fine = digits(random, 2)
                + (char) ('A' + random.nextInt(26))
                + (char) ('A' + random.nextInt(26))
                + digits(random, 2);
        String coarse = digits(random, 4);
        String number = coarse
                + fine.chars()
                        .mapToObj(c -> c < 'A' ? String.valueOf((char) c) : String.valueOf(c - 'A' + 10))
                        .reduce("", String::concat);
        return "%s-%s-%02d".formatted(coarse, fine, 98 - Long.parseLong(number + "00") % 97);
    }

    private static String lettered(String number) {
        int end = number.length() - 1;
        return number.substring(0, end) + "JABCDEFGHI".charAt(number.charAt(end) - '0');
    }

    /** Reckoned as a table, apart from the program. */
    private static String withLuhnDigit(String start) {
        int sum = 0;
        for (int i = 0; i < start.length(); i++) {
            int digit = start.charAt(start.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? DOUBLED[digit] : digit;
        }
        return start + (10 - sum % 10) % 10;
    }

    private static String digits(Random random, int length) {
        return random.ints(length, 0, 10).mapToObj(String::valueOf).reduce("", String::concat);
    }
}
