package org.varsel.gateway.translate.workbasket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.label.CategoryColours;
import org.varsel.schemas.label.Labels;
import org.varsel.schemas.type.MessageTypes;
import org.varsel.schemas.xml.Leaf;

/**
 * What people call the members and the codes of one notice.
 *
 * @param language one of {@link Labels#LANGUAGES}
 * @param country whose classification labels the notice uses
 */
record Meaning(String language, String country) {

    /** In the language that the notice states, in English where nobody here speaks it. */
    static Meaning of(ObjectNode document) {
        return new Meaning(
                spoken(document.path("header").path("language").asText()),
                document.path("legal").path("jurisdiction").asText());
    }

    private static String spoken(String tag) {
        String first = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        String language = first.equals("no") ? "nb" : first;
        return Labels.LANGUAGES.contains(language) ? language : "en";
    }

    Words words() {
        return Words.in(language);
    }

    /** A category, or the word for header or legal block. */
    String part(String part) {
        return switch (part) {
            case "header" -> words().header();
            case "legal" -> words().legal();
            case "content" -> words().content();
            default -> Labels.standard().category(part, language);
        };
    }

    /** The member's own label, without those around it. */
    String label(String path) {
        return Labels.standard().field(path, language);
    }

    String type(String type) {
        return MessageTypes.standard()
                .find(type)
                .map(known -> Labels.standard().type(type.substring(0, type.lastIndexOf(".v")), language))
                .orElse("");
    }

    /** What a code means; empty for what is no code. */
    String ofValue(String path, Leaf leaf, JsonNode value) {
        if (value.isBoolean()) {
            return Labels.standard().yesOrNo(value.booleanValue(), language);
        }
        String text = value.asText();
        if (leaf.codeList().isPresent()) {
            return label(
                    CodeLists.standard().list(leaf.codeList().get()).find(text).orElse(null));
        }
        return switch (path) {
            case "header.type" -> type(text);
            case "legal.classification" ->
                label(CodeLists.standard().classification(country).find(text).orElse(null));
            case "legal.duties.do" -> words().duty(text);
            case "legal.basis.scopeCategory", "legal.withheldDisclosure.categories" -> category(text);
            default -> "";
        };
    }

    private String category(String name) {
        return CategoryColours.standard().categories().contains(name)
                ? Labels.standard().category(name, language)
                : "";
    }

    private String label(@Nullable Code code) {
        return code == null ? "" : code.label(language);
    }
}
