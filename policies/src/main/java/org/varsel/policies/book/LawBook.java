package org.varsel.policies.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.varsel.policies.PolicyException;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Scenario;

/**
 * A pack as a book.
 *
 * @param name of the pack
 * @param title of the book, in its language
 */
public record LawBook(String name, String version, String language, String title, List<Block> blocks) {
    public LawBook {
        blocks = List.copyOf(blocks);
    }

    /**
     * The book in one of the pack's languages.
     *
     * @throws PolicyException when the pack does not speak it
     */
    public static LawBook of(Pack pack, String language) {
        if (!pack.header().languages().contains(language)) {
            throw new PolicyException("The law pack " + pack.header().name() + " has no texts in " + language
                    + "; it has them in " + String.join(", ", pack.header().languages()));
        }
        Wording wording = new Wording(pack, language);
        String title = wording.say("title", wording.text(pack.header().title()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(title));
        blocks.addAll(new FrontMatter(pack, wording).blocks());
        blocks.add(new Block.Heading(2, wording.say("provisions"), "provisions"));
        inReadingOrder(pack).forEach(rule -> blocks.addAll(new RuleChapter(pack, rule, wording).blocks()));
        if (!pack.scenarios().isEmpty()) {
            blocks.add(new Block.Heading(2, wording.say("cases"), "cases"));
        }
        for (Scenario scenario : pack.scenarios()) {
            blocks.addAll(new CaseChapter(pack, scenario, wording).blocks());
        }
        blocks.addAll(new RowTables(pack, wording).blocks());
        return new LawBook(pack.header().name(), pack.header().version(), language, title, blocks);
    }

    /** What its file is called: {@code no.html} in English, {@code no.nb.html} in another language. */
    public String file(String extension) {
        return name + (language.equals("en") ? "" : "." + language) + "." + extension;
    }

    /** As the table of contents of the pack says that they should be read. */
    private static List<Rule> inReadingOrder(Pack pack) {
        List<String> files = pack.header().provisions();
        return pack.rules().stream()
                .sorted(Comparator.comparingInt((Rule rule) -> place(files, rule))
                        .thenComparingInt(rule -> rule.where().line()))
                .toList();
    }

    private static int place(List<String> files, Rule rule) {
        String file = rule.where().file();
        return files.indexOf(file.substring(file.lastIndexOf('/') + 1));
    }
}
