package org.varsel.policies.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.PolicyException;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Row;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Scenario;
import org.varsel.policies.phrase.Phrases;
import org.varsel.schemas.xml.StrictXml;

/** Every pack in every language that it speaks: nothing of it is missing, and everybody can read it. */
class LawBookTest {
    private static final List<Pack> PACKS =
            LawBundles.standard(PackProfile.demo()).packs();

    /** A pack and one of its languages. */
    record Edition(Pack pack, String language) {
        LawBook book() {
            return LawBook.of(pack, language);
        }

        @Override
        public String toString() {
            return pack.header().name() + " in " + language;
        }
    }

    static Stream<Edition> editions() {
        return PACKS.stream()
                .flatMap(pack -> pack.header().languages().stream().map(language -> new Edition(pack, language)));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyRuleHasItsChapterWithAllItsExamplesAndDuties(Edition edition) {
        List<Block> blocks = edition.book().blocks();

        for (Rule rule : edition.pack().rules()) {
            List<Block> chapter = chapter(blocks, rule.id());
            assertThat(chapter).as(rule.id()).contains(new Block.Paragraph(Text.of(said(rule.explain(), edition))));
            assertThat(items(chapter, Phrases.in(edition.language()).say("heading.examples")))
                    .as(rule.id())
                    .hasSameSizeAs(rule.examples())
                    .doesNotHaveDuplicates();
            assertThat(items(chapter, Phrases.in(edition.language()).say("heading.duties")))
                    .as(rule.id())
                    .hasSameSizeAs(rule.duties());
            assertThat(items(chapter, Phrases.in(edition.language()).say("heading.check")))
                    .as(rule.id())
                    .isEqualTo(rule.cite().check());
            assertThat(plain(chapter))
                    .contains(rule.cite().act(), rule.inForce().from().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void provisionsStandInTheOrderOfThePack(Edition edition) {
        List<String> anchors = anchors(edition.book().blocks());
        List<String> files = edition.pack().header().provisions();

        List<Integer> places = anchors.stream()
                .flatMap(anchor ->
                        edition.pack().rules().stream().filter(rule -> rule.id().equals(anchor)))
                .map(rule -> files.indexOf(
                        rule.where().file().substring(rule.where().file().lastIndexOf('/') + 1)))
                .toList();

        assertThat(places).hasSameSizeAs(edition.pack().rules()).isSorted().doesNotContain(-1);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyCaseIsToldWithItsStepsAndTheRulesThatDecide(Edition edition) {
        List<Block> blocks = edition.book().blocks();

        for (Scenario scenario : edition.pack().scenarios()) {
            List<Block> chapter = chapter(blocks, "case-" + scenario.name());
            assertThat(plain(chapter)).contains(said(scenario.story(), edition));
            assertThat(chapter.stream().filter(Block.Facts.class::isInstance)).hasSize((int) scenario.steps().stream()
                    .map(Scenario.Step::where)
                    .distinct()
                    .count());
            scenario.steps().stream()
                    .flatMap(step -> step.decisive().values().stream())
                    .forEach(rule -> assertThat(plain(chapter))
                            .contains(
                                    rule.equals("no rule")
                                            ? Phrases.in(edition.language()).say("book.no-rule")
                                            : rule));
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyLineOfTheReadingIsInTheTableWithWhereItWent(Edition edition) {
        List<Block.Table> tables = edition.book().blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
        Phrases phrases = Phrases.in(edition.language());
        List<Row> rows = edition.pack().rows();
        if (rows.isEmpty()) {
            assertThat(plain(edition.book().blocks())).contains(phrases.say("book.no-rows"));
            return;
        }

        Block.Table table = tables.get(tables.size() - 2);
        assertThat(table.rows()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            List<Text> line = table.rows().get(i);
            assertThat(line.get(0).plain()).isEqualTo(row.id());
            assertThat(line.get(2).plain()).isEqualTo(said(row.says(), edition));
            assertThat(line.get(3).plain()).isNotBlank();
            row.rules().forEach(rule -> assertThat(line.get(3).plain()).contains(rule));
        }
        Block.Table reverse = tables.get(tables.size() - 1);
        assertThat(reverse.rows().stream().map(line -> line.get(0).plain()))
                .isEqualTo(edition.pack().rules().stream().map(Rule::id).toList());
        assertThat(reverse.rows())
                .allSatisfy(line -> assertThat(line.get(2).plain()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyTableIsEvenAndNoTextIsEmpty(Edition edition) {
        for (Block block : edition.book().blocks()) {
            if (block instanceof Block.Table table) {
                assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.heads()));
            } else if (block instanceof Block.Facts facts) {
                assertThat(facts.facts())
                        .isNotEmpty()
                        .allSatisfy(fact -> assertThat(fact.value().plain()).isNotBlank());
            } else if (block instanceof Block.Heading heading) {
                assertThat(heading.text()).isNotBlank();
            }
            assertThat(plain(List.of(block))).doesNotContainPattern("\\{\\d}").doesNotContain("Optional[");
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void thePageIsWellFormedLoadsNothingAndEveryLinkLeadsSomewhere(Edition edition) {
        String html = BookPage.write(edition.book());

        StrictXml.parse(html.substring(html.indexOf('\n') + 1).getBytes(UTF_8));
        assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"" + edition.language() + "\">");
        assertThat(html).doesNotContain("<script", "javascript:", "style=", "<img", "<iframe", "@import", "url(");
        List<String> anchors = found(html, " id=\"([^\"]*)\"");
        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(found(html, " href=\"#([^\"]*)\"")).isNotEmpty().isSubsetOf(anchors);
        assertThat(found(html, " href=\"([^#][^\"]*)\"")).allMatch(href -> href.matches("https?://\\S+"));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void thePageHasItsHeadingsInOrder(Edition edition) {
        List<String> levels = found(BookPage.write(edition.book()), "<h([1-6])[ >]");

        assertThat(levels).startsWith("1");
        assertThat(levels.stream().filter("1"::equals)).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(Integer.parseInt(levels.get(i)) - Integer.parseInt(levels.get(i - 1)))
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aLanguageThatThePackDoesNotSpeakIsRefusedWithThoseThatItDoes() {
        assertThatThrownBy(() -> LawBook.of(pack("no"), "fr"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("no texts in fr")
                .hasMessageContaining("en, nb, nn");
    }

    @Test
    void laterExamplesSayOnlyWhatDiffersFromTheFirst() {
        List<Block> chapter = chapter(LawBook.of(pack("no"), "nb").blocks(), "no.21.returnee-to-police-district");

        assertThat(items(chapter, "Eksempler"))
                .startsWith(
                        "Opphavsorganet samtykker til denne utleveringen: ja. Da: det kan sendes.",
                        "Som i det første, men opphavsorganet samtykker til denne utleveringen: nei. Da: det sendes ikke.")
                .last()
                .asString()
                .contains("2014-06-30");
    }

    @Test
    void otherLanguagesThanTheBooksAreMarked() {
        String english = BookPage.write(LawBook.of(pack("no"), "en"));
        String norwegian = BookPage.write(LawBook.of(pack("no"), "nb"));

        assertThat(english).contains("<span lang=\"nb\">Politiregisterloven § 21</span>");
        assertThat(norwegian)
                .contains("<span lang=\"en\">Chapter on PST")
                .doesNotContain("lang=\"nb\">Politiregisterloven");
    }

    private static Pack pack(String name) {
        return PACKS.stream()
                .filter(pack -> pack.header().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String said(java.util.Map<String, String> texts, Edition edition) {
        return java.util.Objects.requireNonNull(texts.get(edition.language()));
    }

    /** What stands between a heading and the next of its level. */
    private static List<Block> chapter(List<Block> blocks, String anchor) {
        List<Block> chapter = new ArrayList<>();
        boolean in = false;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading && heading.level() <= 3) {
                in = heading.anchor().equals(anchor);
            }
            if (in) {
                chapter.add(block);
            }
        }
        assertThat(chapter).as(anchor).isNotEmpty();
        return chapter;
    }

    /** The list under a heading; empty where there is none. */
    private static List<String> items(List<Block> chapter, String heading) {
        for (int i = 0; i < chapter.size() - 1; i++) {
            if (chapter.get(i) instanceof Block.Heading found
                    && found.text().equals(heading)
                    && chapter.get(i + 1) instanceof Block.Items items) {
                return items.items().stream().map(item -> item.text().plain()).toList();
            }
        }
        return List.of();
    }

    private static List<String> anchors(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).anchor())
                .toList();
    }

    private static String plain(List<Block> blocks) {
        return blocks.stream().map(LawBookTest::plain).collect(Collectors.joining("\n"));
    }

    private static String plain(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.text().plain();
        }
        if (block instanceof Block.Facts facts) {
            return facts.facts().stream()
                    .map(fact -> fact.name() + " " + fact.value().plain())
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Table table) {
            return table.rows().stream().flatMap(List::stream).map(Text::plain).collect(Collectors.joining("\n"));
        }
        return block instanceof Block.Items items ? plainItems(items.items()) : block.toString();
    }

    private static String plainItems(List<Block.Item> items) {
        return items.stream()
                .map(item -> item.text().plain() + "\n" + plainItems(item.below()))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(one -> one.group(1))
                .toList();
    }
}
