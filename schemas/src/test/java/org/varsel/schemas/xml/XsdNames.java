package org.varsel.schemas.xml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the types of the XML schemas are called, from where their JSON Schemas stand. */
final class XsdNames {

    private XsdNames() {}

    /** The name of the type of a place; empty where it has none and its type stands in its element. */
    static String type(SchemaPart part) {
        if (!part.refers()) {
            return part.definition().isEmpty() ? "" : defined(part);
        }
        String base = type(part.target());
        if (!part.node().has("required")) {
            return base;
        }
        return part.file().equals("submitted.json") ? "Submitted" + base : base + "With" + names(part.node());
    }

    private static String defined(SchemaPart part) {
        return switch (part.file()) {
            case "codes.json" -> pascal(part.definition()) + "Code";
            case "header.json" -> pascal(part.definition()) + "Header";
            case "legal.json" -> part.definition().equals("duty") ? "Duty" : pascal(part.definition()) + "Legal";
            default -> pascal(part.definition());
        };
    }

    private static String names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.path("required").forEach(name -> names.add(pascal(name.textValue())));
        return String.join("And", names);
    }

    static String pascal(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : name.split("-", -1)) {
            out.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return out.toString();
    }

    static String namespace(SchemaPart part) {
        return part.followed().file().equals(Shapes.SERVICE_FILE) && !type(part).isEmpty()
                ? XmlForms.SERVICE
                : XmlForms.NOTICE;
    }
}
