package org.varsel.policies.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.varsel.schemas.code.CodeList;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.label.CategoryColours;
import org.varsel.schemas.label.Labels;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;
import org.varsel.schemas.type.Presence;

/** Every page of the reference by the name of its file. */
final class Pages {

    private static final Labels LABELS = Labels.standard();

    private Pages() {}

    static Map<String, String> all(Path packs) {
        Map<String, String> pages = new LinkedHashMap<>();
        Provisions provisions = Provisions.in(packs);
        pages.put("index.html", index());
        for (MessageType type : MessageTypes.standard().all()) {
            pages.put(TypePage.file(type), new TypePage(type, provisions).html());
        }
        pages.put("categories.html", categories());
        pages.put("codelists.html", codeLists());
        pages.put("identifiers.html", IdentifiersPage.html());
        pages.put(
                "reference.css", StyleSheet.text() + CategoryColours.standard().css());
        return pages;
    }

    private static String index() {
        List<List<String>> rows = new ArrayList<>();
        for (MessageType type : MessageTypes.standard().all()) {
            rows.add(List.of(
                    TypePage.link(type),
                    Html.text(TypePage.told(type)),
                    Html.text(Words.text("role", type.from())),
                    "<ul class=\"chips\">"
                            + String.join(
                                    "",
                                    type.categories().entrySet().stream()
                                            .filter(category -> category.getValue() == Presence.MANDATORY)
                                            .map(category -> "<li>" + Html.chip(category.getKey()) + "</li>")
                                            .toList())
                            + "</ul>"));
        }
        return Html.page(
                "Message types",
                "<p class=\"lead\">What can be told, by whom, and what always belongs to it.</p>\n"
                        + Html.table(
                                "All message types of this version",
                                List.of("Type", "What it tells", "Who sends it", "Always carries"),
                                rows));
    }

    private static String categories() {
        StringBuilder main = new StringBuilder(
                "<p class=\"lead\">Everything that a message can tell about a person, by category. One colour a category, here and"
                        + " wherever a category is shown; white on dark is what tells most about a person.</p>\n");
        for (String category : FieldCatalogue.standard().categories()) {
            main.append("<section aria-labelledby=\"").append(category).append("\">\n<h2 id=\"");
            main.append(category)
                    .append("\"><span class=\"category category--")
                    .append(category)
                    .append("\">");
            main.append(Html.text(LABELS.category(category, "en"))).append("</span> ");
            main.append(Html.code(category)).append("</h2>\n");
            List<List<String>> rows = new ArrayList<>();
            for (FieldPath field : FieldCatalogue.standard().fields(category)) {
                rows.add(row(field));
            }
            List<String> heads = new ArrayList<>(List.of("Field", "Text a person wrote"));
            heads.addAll(Labels.LANGUAGES);
            main.append(Html.table("Fields of " + category, heads, rows)).append("</section>\n");
        }
        return Html.page("Categories", main.toString());
    }

    private static List<String> row(FieldPath field) {
        List<String> row = new ArrayList<>(List.of(
                Html.code(field.element()),
                MessageTypes.standard().freeTextFields().contains(field) ? "yes" : "no"));
        for (String language : Labels.LANGUAGES) {
            row.add("<span lang=\"" + language + "\">" + Html.text(LABELS.field(field.toString(), language))
                    + "</span>");
        }
        return row;
    }

    private static String codeLists() {
        StringBuilder main = new StringBuilder(
                "<p class=\"lead\">The closed vocabularies. Only the codes bind; the labels are for people.</p>\n");
        main.append(Html.list(CodeLists.standard().all().stream()
                .map(list -> "<a href=\"#" + list.name() + "\">" + Html.text(list.name()) + "</a>")
                .toList()));
        for (CodeList list : CodeLists.standard().all()) {
            main.append("<section aria-labelledby=\"").append(list.name()).append("\">\n<h2 id=\"");
            main.append(list.name())
                    .append("\">")
                    .append(Html.text(list.name()))
                    .append("</h2>\n<p>");
            main.append(Html.code(list.uri())).append(", version ").append(Html.text(list.version()));
            main.append(", valid from ").append(Html.text(list.validFrom())).append(". Source: ");
            main.append(Html.text(list.source()))
                    .append(".</p>\n")
                    .append(codes(list))
                    .append("</section>\n");
        }
        return Html.page("Code lists", main.toString());
    }

    private static String codes(CodeList list) {
        boolean named = list.codes().stream().anyMatch(code -> code.name() != null);
        boolean levels = list.codes().stream().anyMatch(code -> code.level() != null);
        List<String> heads = new ArrayList<>(List.of("Code"));
        heads.addAll(levels ? List.of("Level") : List.of());
        heads.addAll(named ? List.of("Name") : Labels.LANGUAGES);
        List<List<String>> rows = list.codes().stream()
                .map(code -> {
                    List<String> row = new ArrayList<>(List.of(Html.code(code.code())));
                    if (levels) {
                        row.add(Html.text(String.valueOf(code.level())));
                    }
                    for (String language : named ? List.of("en") : Labels.LANGUAGES) {
                        row.add(
                                named
                                        ? Html.text(code.label(language))
                                        : "<span lang=\"" + language + "\">" + Html.text(code.label(language))
                                                + "</span>");
                    }
                    return row;
                })
                .toList();
        return Html.table("Codes of " + list.name(), heads, rows);
    }
}
