package org.varsel.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonTest {
    @ParameterizedTest
    @EnumSource(Person.class)
    void hasANumberOfTheRangeForSyntheticPeopleWithCorrectCheckDigits(Person person) {
        int[] digits = person.number().chars().map(c -> c - '0').toArray();

        assertThat(digits).hasSize(11);
        assertThat(person.number().substring(0, 6)).isEqualTo(dayAndSyntheticMonth(person));
        assertThat(digits[9]).isEqualTo(check(digits, 3, 7, 6, 1, 8, 9, 4, 5, 2));
        assertThat(digits[10]).isEqualTo(check(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2));
    }

    @Test
    void nobodyIsSomebodyElse() {
        List<String> names =
                Arrays.stream(Person.values()).map(Person::fullName).toList();
        List<String> numbers =
                Arrays.stream(Person.values()).map(Person::number).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(numbers).doesNotHaveDuplicates();
    }

    private static String dayAndSyntheticMonth(Person person) {
        String[] date = person.dateOfBirth().split("-", -1);
        return date[2] + (Integer.parseInt(date[1]) + 80) + date[0].substring(2);
    }

    private static int check(int[] digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digits[i] * weights[i];
        }
        return (11 - sum % 11) % 11;
    }
}
