package org.varsel.policies.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page that leads to the books, in English. */
public final class BookIndex {
    private static final String LEAD =
            """
            <p class="lead">One book for each law pack: its provisions with plain words, conditions, fields, duties and examples, its cases, \
            and where every line of our reading of the law went. Not legal advice: no lawyer has signed any pack off.</p>
            """;

    private BookIndex() {}

    /**
     * The page.
     *
     * @param books in the order in which they should stand; those of one pack beside each other
     */
    public static String write(List<LawBook> books) {
        Map<String, List<LawBook>> byPack = new LinkedHashMap<>();
        books.forEach(book ->
                byPack.computeIfAbsent(book.name(), name -> new ArrayList<>()).add(book));
        StringBuilder out =
                new StringBuilder("<h1>Law books</h1>\n").append(LEAD).append("<ul>\n");
        byPack.forEach((name, ofPack) -> {
            out.append("<li>").append("<code>").append(Markup.text(name)).append("</code> ");
            out.append(Markup.text(ofPack.get(0).version())).append("<ul>\n");
            ofPack.forEach(book -> out.append(link(book)));
            out.append("</ul></li>\n");
        });
        return Markup.page(
                "en", "Law books", "Skip to main content", out.append("</ul>\n").toString());
    }

    private static String link(LawBook book) {
        return "<li><a href=\"" + Markup.text(book.file("html")) + "\" hreflang=\"" + book.language() + "\" lang=\""
                + book.language() + "\">" + Markup.text(book.title()) + "</a> ("
                + Locale.forLanguageTag(book.language()).getDisplayLanguage(Locale.ENGLISH) + ")</li>\n";
    }
}
