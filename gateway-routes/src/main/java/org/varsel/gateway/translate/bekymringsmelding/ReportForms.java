package org.varsel.gateway.translate.bekymringsmelding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.translate.mapping.Form;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;

/** What of a report a rename cannot say. */
final class ReportForms {
    private static final String BIRTH_NUMBER = "no-fnr";
    private static final String D_NUMBER = "no-dnr";
    private static final String OTHER = "other";
    /** The published pattern; a hyphen stands for itself in it. */
    private static final String EMAIL = "[A-Za-zæøåÆØÅ0-9_-]+(\\.[A-Za-zæøåÆØÅ0-9_-]+)*"
            + "@[A-Za-zæøåÆØÅ0-9-]+(\\.[A-Za-zæøåÆØÅ0-9-]+)*\\.[A-Za-z]{2,}";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Why the person was not told, as people write it. */
    private static final Map<String, String> REASONS = Map.of(
            "obstructs-inquiry", "Kan hindre en undersøkelse",
            "public-security", "Hensynet til offentlig sikkerhet",
            "endangers-person", "Kan utsette noen for fare",
            "not-reached", "Ikke oppnådd kontakt",
            "later", "Blir orientert senere");

    private static final Map<String, String> ROLES = Map.of(
            "school",
            "Skole",
            "health-service",
            "Helsetjenesten",
            "social-services",
            "Sosialtjenesten",
            "child-welfare",
            "Barnevernet",
            "youth-work",
            "Ungdomsarbeid",
            "police",
            "Politiet",
            "prison",
            "Kriminalomsorgen",
            "probation",
            "Friomsorgen",
            "mayor",
            "Ordfører",
            OTHER,
            "Annen offentlig melder");

    static final Map<String, Form> ALL = Map.of(
            "fnr", new PersonNumber(),
            "orgnr", new Organisation(),
            "instanser", new Agencies(),
            "rolle", new Worded(ROLES),
            "grunn", new Worded(REASONS),
            "telefonnummer", new Fitting(Pattern.compile("[+]?[0-9]+([- ][0-9]+)*")),
            "epost", new Fitting(Pattern.compile(EMAIL)));

    private ReportForms() {}

    /** Whether a reason is one of the code list, and not in somebody's own words. */
    static boolean isReason(String said) {
        return REASONS.containsValue(said);
    }

    /** Kinds of number that a report has no place for. */
    static Set<String> foreignNumbers() {
        Set<String> foreign = new TreeSet<>();
        CodeLists.standard().list("identifier-type").codes().stream()
                .map(Code::code)
                .forEach(foreign::add);
        foreign.removeAll(Set.of(BIRTH_NUMBER, D_NUMBER));
        return foreign;
    }

    /** The first Norwegian number of a list. */
    private record PersonNumber() implements Form {
        @Override
        public List<String> carries() {
            return List.of("[]/notation", "[]/type");
        }

        @Override
        public @Nullable JsonNode write(JsonNode identifiers) {
            for (JsonNode identifier : identifiers) {
                String type = identifier.path("type").asText();
                if (type.equals(BIRTH_NUMBER) || type.equals(D_NUMBER)) {
                    return identifier.get("notation");
                }
            }
            return null;
        }

        /** A D number is a birth number with 4 added to its first digit. */
        @Override
        public JsonNode read(JsonNode number) {
            ArrayNode identifiers = JSON.arrayNode();
            boolean d = number.asText().matches("[4-7].*");
            identifiers.addObject().put("notation", number.asText()).put("type", d ? D_NUMBER : BIRTH_NUMBER);
            return identifiers;
        }
    }

    /** The number of a Norwegian organisation. */
    private record Organisation() implements Form {
        @Override
        public List<String> carries() {
            return List.of("/scheme", "/value");
        }

        @Override
        public @Nullable JsonNode write(JsonNode org) {
            return org.path("scheme").asText().equals("0192") ? org.get("value") : null;
        }

        @Override
        public JsonNode read(JsonNode number) {
            return JSON.objectNode().put("scheme", "0192").put("value", number.asText());
        }
    }

    /** Names of agencies, one a line: a name has no line break. */
    private record Agencies() implements Form {
        @Override
        public List<String> carries() {
            return List.of("[]/name");
        }

        @Override
        public @Nullable JsonNode write(JsonNode agencies) {
            List<String> names = new ArrayList<>();
            agencies.forEach(agency -> {
                if (agency.path("name").isTextual()) {
                    names.add(agency.path("name").asText());
                }
            });
            return names.isEmpty() ? null : TextNode.valueOf(String.join("\n", names));
        }

        @Override
        public JsonNode read(JsonNode names) {
            ArrayNode agencies = JSON.arrayNode();
            names.asText().lines().forEach(name -> agencies.addObject().put("name", name));
            return agencies;
        }
    }

    /** A code in the words of the report; other words than these mean the code for others. */
    private record Worded(Map<String, String> words) implements Form {
        @Override
        public List<String> carries() {
            return List.of("");
        }

        @Override
        public @Nullable JsonNode write(JsonNode code) {
            String said = words.get(code.asText());
            return said == null ? null : TextNode.valueOf(said);
        }

        @Override
        public JsonNode read(JsonNode said) {
            return words.entrySet().stream()
                    .filter(word -> word.getValue().equals(said.asText()))
                    .map(word -> TextNode.valueOf(word.getKey()))
                    .findFirst()
                    .orElseGet(() -> TextNode.valueOf(OTHER));
        }
    }

    /** The value itself where the report's own pattern takes it; otherwise it is not given. */
    private record Fitting(Pattern pattern) implements Form {
        @Override
        public List<String> carries() {
            return List.of("");
        }

        @Override
        public @Nullable JsonNode write(JsonNode value) {
            return pattern.matcher(value.asText()).matches() ? value : null;
        }

        @Override
        public JsonNode read(JsonNode value) {
            return value;
        }
    }
}
