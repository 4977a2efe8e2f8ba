package org.varsel.policies.reference;

import java.util.List;
import org.varsel.schemas.label.Labels;

/** Pieces of HTML that are also XML, so that a test can read what was written. Everything that is not markup is escaped. */
final class Html {

    private Html() {}

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String code(String text) {
        return "<code>" + text(text).replace(".", ".<wbr/>") + "</code>";
    }

    static String list(List<String> items) {
        return "<ul>\n<li>" + String.join("</li>\n<li>", items) + "</li>\n</ul>\n";
    }

    /** A table whose first cell of each row is its heading; cells are markup, headings are text. */
    static String table(String caption, List<String> heads, List<List<String>> rows) {
        StringBuilder out = new StringBuilder("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"");
        out.append(text(caption)).append("\">\n<table>\n<caption>").append(text(caption));
        out.append("</caption>\n<thead><tr>");
        heads.forEach(
                head -> out.append("<th scope=\"col\">").append(text(head)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            out.append("<tr><th scope=\"row\">").append(row.get(0)).append("</th>");
            row.subList(1, row.size())
                    .forEach(cell -> out.append("<td>").append(cell).append("</td>"));
            out.append("</tr>\n");
        }
        return out.append("</tbody>\n</table>\n</div>\n").toString();
    }

    /** The chip of a category, which leads to what the category is. */
    static String chip(String category) {
        return "<a class=\"category category--" + category + "\" href=\"categories.html#" + category + "\">"
                + text(Labels.standard().category(category, "en")) + "</a>";
    }

    /** A whole page. */
    static String page(String title, String main) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>%s – Varsel message set</title>
                <link rel="stylesheet" href="reference.css"/>
                </head>
                <body>
                <a class="skip" href="#main">Skip to main content</a>
                <header>
                <p class="brand">Varsel message set</p>
                <nav aria-label="Reference">
                <ul>
                <li><a href="index.html">Message types</a></li>
                <li><a href="categories.html">Categories</a></li>
                <li><a href="codelists.html">Code lists</a></li>
                <li><a href="identifiers.html">Identifiers</a></li>
                </ul>
                </nav>
                </header>
                <main id="main">
                <h1>%s</h1>
                %s</main>
                <footer>
                <p>Written from the registry, the schemas, the code lists and the law packs. Not legal advice: no lawyer has signed the packs off. All people in examples are invented.</p>
                </footer>
                </body>
                </html>
                """
                .formatted(text(title), text(title), main);
    }
}
