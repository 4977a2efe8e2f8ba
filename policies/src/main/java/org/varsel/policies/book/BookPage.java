package org.varsel.policies.book;

import java.util.List;
import org.varsel.policies.phrase.Phrases;

/** A book as one page of HTML that is also XML. Needs nothing from elsewhere: its style is in it, and it has no script. */
public final class BookPage {
    private final LawBook book;
    private final Phrases phrases;
    private final StringBuilder out = new StringBuilder();

    private BookPage(LawBook book) {
        this.book = book;
        this.phrases = Phrases.in(book.language());
    }

    public static String write(LawBook book) {
        return new BookPage(book).page();
    }

    private String page() {
        boolean contents = false;
        for (Block block : book.blocks()) {
            if (!contents && block instanceof Block.Heading) {
                contents();
                contents = true;
            }
            block(block);
        }
        return Markup.page(book.language(), book.title(), phrases.say("book.skip"), out.toString());
    }

    private void block(Block block) {
        if (block instanceof Block.Title title) {
            out.append("<h1>").append(Markup.text(title.text())).append("</h1>\n");
        } else if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            out.append("<p>").append(text(paragraph.text())).append("</p>\n");
        } else if (block instanceof Block.Items items) {
            items(items.items());
        } else if (block instanceof Block.Facts facts) {
            facts(facts.facts());
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private void heading(Block.Heading heading) {
        out.append("<h").append(heading.level());
        if (!heading.anchor().isEmpty()) {
            out.append(" id=\"").append(Markup.text(heading.anchor())).append('"');
        }
        out.append('>').append(Markup.text(heading.text()));
        out.append("</h").append(heading.level()).append(">\n");
    }

    private void contents() {
        out.append("<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">")
                .append(Markup.text(phrases.say("book.contents")))
                .append("</h2>\n<ul>\n");
        boolean below = false;
        boolean any = false;
        for (Block block : book.blocks()) {
            if (!(block instanceof Block.Heading heading) || heading.level() > 3) {
                continue;
            }
            boolean part = heading.level() == 2;
            if (part) {
                out.append(below ? "</ul></li>\n" : any ? "</li>\n" : "");
            } else {
                out.append(below ? "" : "\n<ul>\n");
            }
            out.append("<li><a href=\"#").append(Markup.text(heading.anchor())).append("\">");
            out.append(Markup.text(heading.text())).append(part ? "</a>" : "</a></li>\n");
            below = !part;
            any = true;
        }
        out.append(below ? "</ul></li>\n" : any ? "</li>\n" : "").append("</ul>\n</nav>\n");
    }

    private void items(List<Block.Item> items) {
        out.append("<ul>\n");
        for (Block.Item item : items) {
            out.append("<li>").append(text(item.text()));
            if (!item.below().isEmpty()) {
                out.append('\n');
                items(item.below());
            }
            out.append("</li>\n");
        }
        out.append("</ul>\n");
    }

    private void facts(List<Block.Fact> facts) {
        out.append("<dl class=\"facts\">\n");
        facts.forEach(fact -> out.append("<div><dt>")
                .append(Markup.text(fact.name()))
                .append("</dt><dd>")
                .append(text(fact.value()))
                .append("</dd></div>\n"));
        out.append("</dl>\n");
    }

    /** Can be scrolled by itself where it is wider than the screen, with the keyboard too. */
    private void table(Block.Table table) {
        String caption = Markup.text(table.caption());
        out.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(caption);
        out.append("\">\n<table>\n<caption>").append(caption).append("</caption>\n<thead><tr>");
        table.heads().forEach(head -> out.append("<th scope=\"col\">")
                .append(Markup.text(head))
                .append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<Text> row : table.rows()) {
            out.append("<tr><th scope=\"row\">").append(text(row.get(0))).append("</th>");
            row.subList(1, row.size())
                    .forEach(cell -> out.append("<td>").append(text(cell)).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private static String text(Text text) {
        StringBuilder out = new StringBuilder();
        text.pieces().forEach(piece -> out.append(piece(piece)));
        return out.toString();
    }

    private static String piece(Text.Piece piece) {
        String words = Markup.text(piece.words());
        String of = Markup.text(piece.of());
        return switch (piece.kind()) {
            case WORDS -> words;
            case CODE -> "<code>" + Markup.breakable(words) + "</code>";
            case RULE -> "<a href=\"#" + of + "\"><code>" + Markup.breakable(words) + "</code></a>";
            case ADDRESS -> "<a class=\"address\" href=\"" + of + "\" rel=\"noreferrer\">" + words + "</a>";
            case LANGUAGE -> "<span lang=\"" + of + "\">" + words + "</span>";
            case CATEGORY -> "<span class=\"category category--" + of + "\">" + words + "</span>";
            case LINE_END -> "<br/>\n";
        };
    }
}
