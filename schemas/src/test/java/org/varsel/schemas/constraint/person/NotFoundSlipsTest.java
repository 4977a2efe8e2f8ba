package org.varsel.schemas.constraint.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.varsel.schemas.constraint.digit.Slips;

/**
 * Of every check sum exactly the slips that it cannot find; an empty list is a check sum that finds them all. What the day of birth and
 * the form find beside it is kept apart: these are the sums alone.
 */
class NotFoundSlipsTest {

    @Test
    void bothNorwegianDigitsFindThemAll() {
        assertThat(Slips.notFoundBy(NorwegianNumber::secondCheckDigitHolds, DrawnNumbers::withSecondNorwegianDigit))
                .isEmpty();
        assertThat(Slips.notFoundBy(NorwegianNumber::firstCheckDigitHolds, DrawnNumbers::withFirstNorwegianDigit))
                .isEmpty();
    }

    @Test
    void theBelgianKeyMissesWhatMakesItTheKeyOfTheOtherCentury() {
        assertThat(Slips.notFoundBy(
                        BelgianNumber::keyHolds,
                        random -> DrawnNumbers.withBelgianKey(random.nextBoolean(), DrawnNumbers.digits(random, 9))))
                .containsExactlyInAnyOrder(
                        "2: 0/6",
                        "2: 1/7",
                        "2: 2/8",
                        "2: 3/9",
                        "3-4: 0/2",
                        "3-4: 1/3",
                        "3-4: 2/4",
                        "3-4: 3/5",
                        "3-4: 4/6",
                        "3-4: 5/7",
                        "3-4: 6/8",
                        "3-4: 7/9",
                        "5-6: 0/6",
                        "5-6: 1/7",
                        "5-6: 2/8",
                        "5-6: 3/9");
    }

    @Test
    void theDanishSumFindsThemAll() {
        assertThat(Slips.notFoundBy(DanishNumber::modulo11Holds, DrawnNumbers::withDanishSum))
                .isEmpty();
    }

    @Test
    void theFrenchKeyFindsThemAll() {
        assertThat(Slips.notFoundBy(FrenchNumber::keyHolds, DrawnNumbers::french))
                .isEmpty();
    }

    @Test
    void theDutchElevenTestFindsThemAll() {
        assertThat(Slips.notFoundBy(DutchNumber::elevenTestHolds, DrawnNumbers::dutch))
                .isEmpty();
    }

    @Test
    void theSpanishLettersFindThemAll() {
        assertThat(Slips.notFoundBy(SpanishNumber::letterHolds, DrawnNumbers::dni))
                .isEmpty();
        assertThat(Slips.notFoundBy(SpanishNumber::letterHolds, DrawnNumbers::nie))
                .isEmpty();
    }

    @Test
    void theSwedishDigitMissesSwapsOfZeroAndNine() {
        assertThat(Slips.notFoundBy(
                        SwedishNumber::checkDigitHolds,
                        random -> DrawnNumbers.withLuhnDigit(DrawnNumbers.digits(random, 9))))
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
    void theHealthServiceDigitFindsThemAll() {
        assertThat(Slips.notFoundBy(HealthServiceNumber::modulo11Holds, DrawnNumbers::withHealthServiceDigit))
                .isEmpty();
    }

    @Test
    void theSwedishDigitDoesNotSeeTheCenturyOfTwelveDigits() {
        Set<String> expected = new TreeSet<>(Set.of(
                "3-4: 0/9",
                "4-5: 0/9",
                "5-6: 0/9",
                "6-7: 0/9",
                "7-8: 0/9",
                "8-9: 0/9",
                "9-10: 0/9",
                "10-11: 0/9",
                "11-12: 0/9"));
        expected.addAll(Slips.everyPairAt("1"));
        expected.addAll(Slips.everyPairAt("2"));
        expected.addAll(Slips.everyPairAt("1-2"));

        assertThat(Slips.notFoundBy(
                        SwedishNumber::checkDigitHolds,
                        random -> DrawnNumbers.digits(random, 2)
                                + DrawnNumbers.withLuhnDigit(DrawnNumbers.digits(random, 9))))
                .isEqualTo(expected);
    }

    @Test
    void formAndDayOfASwedishNumberLeaveLess() {
        assertThat(Slips.notFoundBy(new SwedishNumber()::issuable, DrawnNumbers::swedish))
                .containsExactlyInAnyOrder(
                        "10-11: 0/9",
                        "11-12: 0/9",
                        "2: 8/9",
                        "3-4: 0/9",
                        "6-7: 0/9",
                        "7-8: 0/9",
                        "8-9: 0/9",
                        "9-10: 0/9");
    }

    @Test
    void thePoliceComputerLetterDoesNotSeeTheCentury() {
        Set<String> expected = new TreeSet<>();
        expected.addAll(Slips.everyPairAt("1"));
        expected.addAll(Slips.everyPairAt("2"));
        expected.addAll(Slips.everyPairAt("1-2"));

        assertThat(Slips.notFoundBy(
                        PoliceComputerNumber::letterHolds,
                        random -> DrawnNumbers.withPoliceLetter(random.nextInt(10_000), random.nextInt(10_000_000))))
                .isEqualTo(expected);
    }

    @Test
    void theFormOfAPoliceComputerNumberLeavesNone() {
        assertThat(Slips.notFoundBy(new PoliceComputerNumber()::issuable, DrawnNumbers::policeComputer))
                .isEmpty();
    }
}
