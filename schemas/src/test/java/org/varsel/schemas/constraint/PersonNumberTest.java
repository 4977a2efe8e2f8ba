package org.varsel.schemas.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.schemas.Examples;
import org.varsel.schemas.notice.Identifier;

class PersonNumberTest {

    /** A number of the synthetic range (month plus 80) that nobody can have. */
    private static final String SYNTHETIC = "17859400078";

    @Test
    void aSyntheticNumberIsValid() {
        assertThat(broken("no-fnr", SYNTHETIC)).isEmpty();
        assertThat(broken("no-fnr", "01819000049")).isEmpty();
    }

    @Test
    void everySingleWrongDigitIsFound() {
        Set<String> undetected = new TreeSet<>();
        for (int i = 0; i < SYNTHETIC.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = SYNTHETIC.substring(0, i) + digit + SYNTHETIC.substring(i + 1);
                if (!changed.equals(SYNTHETIC) && broken("no-fnr", changed).isEmpty()) {
                    undetected.add(changed);
                }
            }
        }

        assertThat(undetected).isEmpty();
    }

    @Test
    void everySwapOfTwoNeighboursIsFound() {
        for (int i = 0; i + 1 < SYNTHETIC.length(); i++) {
            String swapped = SYNTHETIC.substring(0, i)
                    + SYNTHETIC.charAt(i + 1)
                    + SYNTHETIC.charAt(i)
                    + SYNTHETIC.substring(i + 2);

            assertThat(swapped.equals(SYNTHETIC) || !broken("no-fnr", swapped).isEmpty())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1785940007", "178594000780", "1785940007x", "١٧٨٥٩٤٠٠٠٧٨", "00000000000", "31829400000"})
    void whatIsNotANumberOfThatKindIsAnError(String notation) {
        assertThat(broken("no-fnr", notation)).containsExactly(Severity.ERROR);
    }

    @Test
    void aWrongFirstCheckDigitAloneIsAWarning() {
        String relaxed = withFirstCheckDigitOff();

        assertThat(broken("no-fnr", relaxed)).containsExactly(Severity.WARNING);
    }

    @Test
    void aDNumberHasItsDayPlusForty() {
        String number = numbered("5785940");

        assertThat(broken("no-dnr", number)).isEmpty();
        assertThat(broken("no-fnr", number)).containsExactly(Severity.ERROR);
        assertThat(broken("no-dnr", SYNTHETIC)).containsExactly(Severity.ERROR);
    }

    @Test
    void anotherKindOfIdentifierIsNotJudged() {
        assertThat(broken("passport", "X1234567")).isEmpty();
        assertThat(PersonNumber.norwegian(new Identifier.Entry("X1234567", null, "passport", null, null)))
                .isEqualTo(Optional.empty());
    }

    private static String withFirstCheckDigitOff() {
        for (int individual = 100; individual < 500; individual++) {
            for (int last = 0; last < 100; last++) {
                String number = "178594" + individual + String.format("%02d", last);
                if (broken("no-fnr", number).equals(Set.of(Severity.WARNING))) {
                    return number;
                }
            }
        }
        throw new AssertionError("there is no number whose first check digit alone is wrong");
    }

    private static String numbered(String start) {
        for (int rest = 0; rest < 10_000; rest++) {
            String number = start + String.format("%04d", rest);
            if (broken("no-dnr", number).isEmpty()) {
                return number;
            }
        }
        throw new AssertionError("there is no such number");
    }

    private static Set<Severity> broken(String type, String notation) {
        Set<Severity> severities = new TreeSet<>();
        Examples.VALIDATOR
                .validate(new Identifier.Entry(notation, null, type, null, null))
                .forEach(violation -> severities.add(
                        Severity.of(violation.getConstraintDescriptor().getPayload())));
        return severities;
    }
}
