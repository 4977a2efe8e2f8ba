package org.varsel.policies.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;
import org.varsel.schemas.type.Presence;
import org.varsel.schemas.xml.StrictXml;

/** The reference is what would be written from the sources today, and every page can be read by everybody, offline. */
class ReferenceTest {

    private static final Path FOLDER = Path.of("../schemas/reference");
    private static final Map<String, String> PAGES = Pages.all(Path.of("packs"));

    static Stream<String> pages() {
        return PAGES.keySet().stream().filter(name -> name.endsWith(".html"));
    }

    @BeforeAll
    static void writesThemAnewWhenTold() throws IOException {
        if (Boolean.getBoolean("varsel.write")) {
            Files.createDirectories(FOLDER);
            for (Path old : files()) {
                Files.delete(old);
            }
            for (Map.Entry<String, String> page : PAGES.entrySet()) {
                Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
            }
        }
    }

    @Test
    void everyPageIsWhatItsSourcesSay() throws IOException {
        assertThat(files().stream().map(file -> String.valueOf(file.getFileName())))
                .containsExactlyInAnyOrderElementsOf(PAGES.keySet());
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(page.getKey()), UTF_8))
                    .as("%s; write it anew with -Dvarsel.write=true", page.getKey())
                    .isEqualTo(page.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isWellFormedAndLoadsNothingFromElsewhere(String page) {
        String html = html(page);

        StrictXml.parse(html.substring(html.indexOf('\n') + 1).getBytes(UTF_8));
        assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
        assertThat(html).doesNotContain("<script", "javascript:", "style=", "<img", "<iframe", "@import");
        assertThat(found(html, "<link [^>]*href=\"([^\"]*)\"")).containsExactly("reference.css");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasItsLandmarksAndItsHeadingsInOrder(String page) {
        String html = html(page);

        assertThat(found(html, "<(header|main|footer|nav)[ >]")).containsExactly("header", "nav", "main", "footer");
        List<String> levels = found(html, "<h([1-6])[ >]");
        assertThat(levels).startsWith("1");
        assertThat(levels.stream().filter("1"::equals)).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(Integer.parseInt(levels.get(i)) - Integer.parseInt(levels.get(i - 1)))
                    .isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(String page) {
        String html = html(page);

        assertThat(found(html, " id=\"([^\"]*)\"")).doesNotHaveDuplicates();
        assertThat(found(html, "<a [^>]*href=\"([^\"]*)\"")).isNotEmpty().allSatisfy(href -> {
            if (href.startsWith("http")) {
                assertThat(href).matches("https?://[^\\s]+");
                return;
            }
            String[] parts = href.split("#", 2);
            String target = parts[0].isEmpty() ? page : parts[0];
            assertThat(PAGES).containsKey(target);
            if (parts.length == 2) {
                assertThat(html(target)).contains(" id=\"" + parts[1] + "\"");
            }
        });
    }

    @Test
    void everyTypeSaysWhatItCarriesInChips() {
        for (MessageType type : MessageTypes.standard().all()) {
            Set<String> carried = new TreeSet<>(type.categories().keySet());
            carried.removeIf(category -> type.presence(category) == Presence.FORBIDDEN);

            assertThat(new TreeSet<>(found(html(TypePage.file(type)), "class=\"category category--([A-Za-z]+)\"")))
                    .isEqualTo(carried);
        }
    }

    @Test
    void theLawOfATypeIsThatOfThePacks() {
        assertThat(html("returnee.notified.v1.html"))
                .contains("Politiregisterloven §", "<h3>Norway</h3>")
                .contains("no.<wbr/>21.<wbr/>returnee-to-police-district");
    }

    private static String html(String page) {
        return PAGES.getOrDefault(page, "");
    }

    private static List<String> found(String html, String pattern) {
        List<String> found = new ArrayList<>();
        Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult one) -> one.group(1))
                .forEach(found::add);
        return found;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.toList();
        }
    }
}
