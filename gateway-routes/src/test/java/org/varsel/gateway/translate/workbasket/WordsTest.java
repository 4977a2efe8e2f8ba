package org.varsel.gateway.translate.workbasket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.varsel.schemas.label.Labels;

class WordsTest {
    private static final Pattern DUTY = Pattern.compile("\\bdo: *([a-z-]+)");

    @Test
    void everyDutyOfThePacksIsToldInEveryLanguage() throws IOException {
        Set<String> duties = duties();

        assertThat(duties).contains("acknowledge", "delete-after");
        for (String language : Labels.LANGUAGES) {
            assertThat(duties).as(language).allSatisfy(duty -> assertThat(
                            Words.in(language).duty(duty))
                    .isNotEmpty());
        }
    }

    @Test
    void aLengthOfTimeIsToldInWords() {
        assertThat(Moment.length("P1Y6M", Words.in("nb"))).isEqualTo("1 år, 6 måneder");
        assertThat(Moment.length("PT30M", Words.in("en"))).isEqualTo("30 minutes");
        assertThat(Moment.length("P1M", Words.in("de"))).isEqualTo("1 Monat");
        assertThat(Moment.length("soon", Words.in("en"))).isEqualTo("soon");
    }

    @Test
    void aMomentIsToldWithItsZone() {
        assertThat(Moment.shown("2026-11-02T08:30:00Z")).isEqualTo("2026-11-02 08:30 UTC");
        assertThat(Moment.shown("2026-11-02T08:30:15+01:00")).isEqualTo("2026-11-02 08:30 UTC+01:00");
        assertThat(Moment.shown("2026-11")).isEqualTo("2026-11");
    }

    @Test
    void whatIsFilledInIsNoPlace() {
        assertThat(Words.filled("From {0} to {1}.", "{1}", "B")).isEqualTo("From {1} to B.");
    }

    private static Set<String> duties() throws IOException {
        Set<String> duties = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../policies/packs"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Matcher found = DUTY.matcher(Files.readString(file));
                while (found.find()) {
                    duties.add(found.group(1));
                }
            }
        }
        return duties;
    }
}
