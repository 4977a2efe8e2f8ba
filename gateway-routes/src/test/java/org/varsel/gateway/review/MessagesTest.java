package org.varsel.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.record.State;
import org.varsel.gateway.review.read.Use;
import org.varsel.log.entry.EntryType;
import org.varsel.policies.Reason;

class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    private static Properties messages(String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("messages/desk" + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(messages(language).stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_nb", "_nn"})
    void everyLanguageSaysTheSameThings(String language) {
        assertThat(keys(language)).isEqualTo(keys(""));
        assertThat(messages(language).values())
                .noneMatch(text -> text.toString().isBlank());
        for (String key : keys("")) {
            assertThat(places(language, key)).as(key).isEqualTo(places("", key));
        }
    }

    private static Set<String> places(String language, String key) {
        return Pattern.compile("\\{[0-9]\\}")
                .matcher(messages(language).getProperty(key))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    @Test
    void everyWordOfTheRoomsHasAText() {
        Set<String> keys = keys("");

        assertThat(Stream.of(State.values()).map(state -> "state." + state.name()))
                .allMatch(keys::contains);
        assertThat(Stream.of(Use.values()).map(use -> "use." + use.word())).allMatch(keys::contains);
        assertThat(Stream.of(Reason.values()).map(reason -> "reason." + reason.word()))
                .allMatch(keys::contains);
        assertThat(Stream.of(EntryType.values()).map(type -> "entry." + type.wire()))
                .allMatch(keys::contains);
    }

    @Test
    void everyTextOfATemplateIsThere() throws IOException {
        Pattern named = Pattern.compile("#\\{([a-z][A-Za-z.-]*)[}(]");
        try (Stream<Path> templates = Files.list(RESOURCES.resolve("templates/desk"))) {
            for (Path template : templates.toList()) {
                assertThat(named.matcher(Files.readString(template)).results().map(found -> found.group(1)))
                        .as(template.toString())
                        .allMatch(keys("")::contains);
            }
        }
    }

    @Test
    void unknownLanguagesGetEnglishAndNorwegianGetsBokmal() {
        assertThat(DeskWeb.spoken(Locale.forLanguageTag("no"))).isEqualTo(Locale.forLanguageTag("nb"));
        assertThat(DeskWeb.spoken(Locale.forLanguageTag("nn-NO"))).isEqualTo(Locale.forLanguageTag("nn"));
        assertThat(DeskWeb.spoken(Locale.JAPANESE)).isEqualTo(Locale.ENGLISH);
    }
}
