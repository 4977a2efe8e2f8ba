package org.varsel.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.gateway.page.Accessible;
import org.varsel.gateway.page.TaggedText;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.book.Block;
import org.varsel.policies.book.LawBook;
import org.varsel.policies.pack.Pack;

class PolicyBookTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource({"no,nb", "fr,en", "de-nw,de"})
    void aPrintedBookIsAccessibleAndSaysEveryRuleAndLine(String pack, String language) throws Exception {
        LawBook book = book(pack, language);

        byte[] pdf = BookPdf.write(book);

        Accessible.assertPdfUa(pdf);
        String read = TaggedText.of(pdf);
        assertThat(read).startsWith("language " + language + "\ntitle " + book.title() + "\n");
        assertThat(read).contains("TH ", "TD ", "LBody ");
        String letters = letters(read);
        assertThat(letters).contains("H1" + letters(book.title()));
        pack(pack).rules().forEach(rule -> assertThat(letters).contains(letters(rule.id())));
        pack(pack).rows().forEach(row -> assertThat(letters).contains(letters(row.id())));
        assertThat(BookPdf.write(book)).isEqualTo(pdf);
    }

    @Test
    void theOutlineOfAPrintedBookHasItsPartsAndProvisions() throws IOException {
        LawBook book = book("no", "nb");

        try (PDDocument pdf = Loader.loadPDF(BookPdf.write(book))) {
            PDOutlineItem title = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            List<String> parts = new ArrayList<>();
            List<String> chapters = new ArrayList<>();
            title.children().forEach(part -> {
                parts.add(part.getTitle());
                part.children().forEach(chapter -> chapters.add(chapter.getTitle()));
            });
            assertThat(title.getTitle()).isEqualTo(book.title());
            assertThat(parts).isEqualTo(headings(book, 2));
            assertThat(chapters).isEqualTo(headings(book, 3));
        }
    }

    @Test
    void writesEachLanguageOfEachPackNamedAndAnIndex() throws IOException {
        Ran ran = Ran.varsel("policy", "book", "--pack", "se", "--pack", "uk-ew", "--out", folder.resolve("new"));

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(files(folder.resolve("new"))).containsExactly("index.html", "se.html", "se.sv.html", "uk-ew.html");
        assertThat(ran.out().lines())
                .hasSize(4)
                .contains(folder.resolve("new").resolve("se.sv.html").toString());
        assertThat(ran.err()).contains("se in sv", "uk-ew in en");
    }

    @Test
    void writesOneLanguageAsPdfAlone() throws IOException {
        Ran ran = Ran.varsel("policy", "book", "--pack", "se", "--language", "sv", "--format", "pdf", "--out", folder);

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(files(folder)).containsExactly("se.sv.pdf");
        assertThat(Files.readString(folder.resolve("se.sv.pdf"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void anUnknownPackIsAnsweredWithTheKnownOnesAndNothingIsWritten() throws IOException {
        Ran ran = Ran.varsel("policy", "book", "--pack", "no", "--pack", "atlantis", "--out", folder);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("no law pack atlantis", "Known: ", "uk-ew");
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void aLanguageThatAPackHasNotIsNamedAndNothingIsWritten() throws IOException {
        Ran ran = Ran.varsel("policy", "book", "--pack", "no", "--language", "nb", "--language", "fr", "--out", folder);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("pack no has no texts in fr", "en, nb, nn");
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void aFileInPlaceOfTheFolderIsAUsageError() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");

        Ran ran = Ran.varsel("policy", "book", "--pack", "se", "--out", file);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Cannot write into", "taken");
    }

    @Test
    void aFolderWithoutPacksIsAUsageError() {
        Ran ran = Ran.varsel("policy", "book", "--packs", folder, "--out", folder);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("No law pack");
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(Ran.varsel("policy", "book", "--help").out())
                .contains("--pack=", "--packs=", "--language=", "--format=", "--out=");
    }

    private static List<String> headings(LawBook book, int level) {
        return book.blocks().stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == level)
                .map(block -> ((Block.Heading) block).text())
                .toList();
    }

    /** Lines are broken where the page ends them. */
    private static String letters(String text) {
        return text.replace(" / ", "").replaceAll("\\s", "");
    }

    private static LawBook book(String pack, String language) {
        return LawBook.of(pack(pack), language);
    }

    private static Pack pack(String name) {
        return LawBundles.load("packs/" + name, PackProfile.demo()).packs().get(0);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
