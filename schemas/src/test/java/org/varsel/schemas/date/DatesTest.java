package org.varsel.schemas.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @Test
    void aPartialDateSpansTheDaysThatItCanMean() {
        PartialDate month = PartialDate.parse("2024-02").orElseThrow();

        assertThat(month.earliest()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(month.latest()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(month.complete()).isFalse();
        assertThat(PartialDate.parse("1994").orElseThrow().latest()).isEqualTo(LocalDate.of(1994, 12, 31));
        assertThat(PartialDate.parse("1994-05-17").orElseThrow().complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "94",
                "1994-",
                "1994-13",
                "1994-00",
                "2023-02-29",
                "1994-5-1",
                "1994-05-17T00:00",
                "19940517",
                "-1994"
            })
    void aDayThatDoesNotExistIsNoDate(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void aMomentKeepsItsTextAndKnowsItsInstant() {
        Timestamp time = Timestamp.parse("2026-10-30T16:40:00.5+01:00").orElseThrow();

        assertThat(time.text()).isEqualTo("2026-10-30T16:40:00.5+01:00");
        assertThat(time.instant()).isEqualTo(Instant.parse("2026-10-30T15:40:00.5Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T00:00:00Z",
                "2026-10-30T24:00:00Z",
                "2026-10-30T16:40Z",
                "2026-10-30T16:40:00",
                "2026-10-30 16:40:00Z",
                "2026-10-30T16:40:00z",
                "2026-10-30T16:40:60Z",
                "2026-10-30T16:40:00+25:00",
                "2026-10-30T16:40:00.Z"
            })
    void aMomentThatDoesNotExistIsNone(String text) {
        assertThat(Timestamp.parse(text)).isEmpty();
    }
}
