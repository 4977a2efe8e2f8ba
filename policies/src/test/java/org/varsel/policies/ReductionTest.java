package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.schemas.json.StrictJson;

class ReductionTest {
    private static JsonNode json(String text) {
        return StrictJson.parse(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONTH | \"1990-02-17\" | \"1990-02\"",
                "MONTH | \"1990-02\" | \"1990-02\"",
                "MONTH | \"1990\" | \"1990\"",
                "YEAR | \"1990-02-17\" | \"1990\"",
                "YEAR | \"2026-05-04T09:12:00Z\" | \"2026\"",
                "MONTH | [\"1990-02-17\",\"2001-12-01\"] | [\"1990-02\",\"2001-12\"]",
                "MUNICIPALITY | {\"street\":\"Testveien 1\",\"municipality\":{\"code\":\"4601\"}} | {\"municipality\":{\"code\":\"4601\"}}"
            })
    void takesPrecisionAway(Reduction reduction, String value, String expected) {
        JsonNode before = json(value);

        assertThat(reduction.apply(before)).isEqualTo(json(expected));
        assertThat(before).isEqualTo(json(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Kari\"", "{\"a\":1}", "17", "\"17.02.1990\"", "{\"street\":\"Hemmelig 1\"}"})
    void refusesWhatItCannotReduceAndDoesNotRepeatIt(String value) {
        for (Reduction reduction : Reduction.values()) {
            assertThatThrownBy(() -> reduction.apply(json(value)))
                    .isInstanceOf(ReductionFailed.class)
                    .hasMessageNotContainingAny("Kari", "17", "Hemmelig");
        }
    }

    @Test
    void theYearIsStricterThanTheMonth() {
        assertThat(Reduction.MONTH.strictest(Reduction.YEAR)).isEqualTo(Reduction.YEAR);
        assertThat(Reduction.YEAR.strictest(Reduction.MONTH)).isEqualTo(Reduction.YEAR);
        assertThatThrownBy(() -> Reduction.YEAR.strictest(Reduction.MUNICIPALITY))
                .isInstanceOf(PolicyException.class);
    }
}
