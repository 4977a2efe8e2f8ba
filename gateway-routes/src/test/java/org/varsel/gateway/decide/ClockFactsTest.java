package org.varsel.gateway.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.POLICE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.policies.Fact;
import org.varsel.policies.Facts;
import org.varsel.policies.Provenance;

@SuppressWarnings("NullAway.Init") // set before all tests
class ClockFactsTest {
    static Deciding room;

    @BeforeAll
    static void room(@TempDir Path folder) {
        room = Deciding.in(folder).at(Instant.parse("2026-11-23T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {
                // born, adult, under 25, years
                "1994-05-17, true, false, 32",
                "2008-11-23, true, true, 18",
                "2008-11-24, false, true, 17",
                "2001-11-23, true, false, 25",
                "2001-11-24, true, true, 24",
                "2026-11-23, false, true, 0",
                "1994-05, true, false, 32",
                "2008-11, unknown, true, unknown",
                "2008-12, false, true, 17",
                "2008, unknown, true, unknown",
                "2001, true, unknown, unknown",
                "1990, true, false, unknown",
                "2012, false, true, unknown"
            })
    void aPartialDateGivesOnlyWhatEveryDayOfItGives(String born, Boolean adult, Boolean under25, Integer years) {
        Facts facts = facts(born);

        assertThat(value(facts, "adult")).isEqualTo(adult);
        assertThat(value(facts, "under25")).isEqualTo(under25);
        assertThat(value(facts, "ageYears")).isEqualTo(years == null ? null : Long.valueOf(years));
        assertThat(facts.all()).extracting(Fact::provenance).containsOnly(Provenance.CLOCK);
    }

    @Test
    void theDayIsThatOfTheConfiguredZone() {
        room.at(Instant.parse("2026-11-22T23:30:00Z"));

        Facts facts = facts("2008-11-23");

        room.at(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(value(facts, "adult")).isEqualTo(true);
    }

    @Test
    void withoutADateOfBirthNothingIsKnown() {
        Facts.Builder facts = Facts.builder();

        new ClockFacts(room.clock())
                .addTo(
                        facts,
                        room.notice("returnee.notified/ok", document -> ((ObjectNode) document.at("/content/identity"))
                                .remove("dateOfBirth")),
                        Addressee.of(room.party(POLICE), "police"));

        assertThat(facts.build().all()).isEmpty();
    }

    private static Facts facts(String born) {
        Facts.Builder facts = Facts.builder();
        new ClockFacts(room.clock())
                .addTo(
                        facts,
                        room.notice("returnee.notified/ok", document -> ((ObjectNode) document.at("/content/identity"))
                                .put("dateOfBirth", born)),
                        Addressee.of(room.party(POLICE), "police"));
        return facts.build();
    }

    private static @org.jspecify.annotations.Nullable Object value(Facts facts, String name) {
        return facts.find(name).map(Fact::value).orElse(null);
    }
}
