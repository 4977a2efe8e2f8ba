package org.varsel.policies.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import org.varsel.policies.PolicyException;
import org.varsel.schemas.label.CategoryColours;

/** What every page of the books has around its content. Everything that is not markup is escaped. */
final class Markup {
    private static final int SHORT = 16;
    private static final String STYLE = style();

    private Markup() {}

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A long name that may go on in the next line behind a point. */
    static String breakable(String escaped) {
        return escaped.length() <= SHORT ? escaped : escaped.replace(".", ".<wbr/>");
    }

    static String page(String language, String title, String skip, String main) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>%s – Varsel</title>
                <style>
                %s</style>
                </head>
                <body>
                <a class="skip" href="#main">%s</a>
                <header>
                <p class="brand">Varsel</p>
                </header>
                <main id="main">
                %s</main>
                </body>
                </html>
                """
                .formatted(language, text(title), STYLE, text(skip), main);
    }

    private static String style() {
        try (InputStream in = Markup.class.getResourceAsStream("book.css")) {
            if (in == null) {
                throw new PolicyException("This build has no style sheet for law books");
            }
            return new String(in.readAllBytes(), UTF_8)
                    + CategoryColours.standard().css();
        } catch (IOException unreadable) {
            throw new PolicyException("Cannot read the style sheet of the law books", unreadable);
        }
    }
}
