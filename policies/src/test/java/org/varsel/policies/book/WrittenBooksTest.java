package org.varsel.policies.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.pack.Pack;

/** The books that lie beside the packs, in English and in the pack's first own language, say what the packs say today. */
class WrittenBooksTest {
    private static final Path FOLDER = Path.of("book");
    private static final Map<String, String> PAGES = pages();

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
    void everyBookIsWhatItsPackSays() throws IOException {
        assertThat(files().stream().map(file -> String.valueOf(file.getFileName())))
                .as("write the books with -Dvarsel.write=true")
                .containsExactlyInAnyOrderElementsOf(PAGES.keySet());
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(page.getKey()), UTF_8))
                    .as("%s; write it anew with -Dvarsel.write=true", page.getKey())
                    .isEqualTo(page.getValue());
        }
    }

    @Test
    void theIndexLeadsToEveryBook() {
        String index = String.valueOf(PAGES.get("index.html"));

        PAGES.keySet().stream().filter(name -> !name.equals("index.html")).forEach(name -> assertThat(index)
                .contains("href=\"" + name + "\""));
    }

    private static Map<String, String> pages() {
        List<LawBook> books = new ArrayList<>();
        for (Pack pack : LawBundles.standard(PackProfile.demo()).packs()) {
            books.add(LawBook.of(pack, "en"));
            pack.header().languages().stream()
                    .filter(language -> !language.equals("en"))
                    .findFirst()
                    .ifPresent(language -> books.add(LawBook.of(pack, language)));
        }
        Map<String, String> pages = new LinkedHashMap<>();
        books.forEach(book -> pages.put(book.file("html"), BookPage.write(book)));
        pages.put("index.html", BookIndex.write(books));
        return pages;
    }

    private static List<Path> files() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.toList();
        }
    }
}
