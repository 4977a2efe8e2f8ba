package org.varsel.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The opened slots of one log entry (RFC 9901 array elements): for each field that left, what was logged about it. A slot
 * that was not opened stays closed; this class never guesses what is in it.
 */
final class Openings {
    private static final Set<String> LEFT = Set.of("disclosed", "reduced");

    private final Map<String, JsonNode> byField;

    private Openings(Map<String, JsonNode> byField) {
        this.byField = byField;
    }

    /** Refuses an opening whose digest is not in the entry, and two openings of one field. */
    static Openings parse(JsonNode openings, JsonNode entry) {
        Set<String> slots = new HashSet<>();
        for (JsonNode slot : entry.path("fields")) {
            slots.add(Json.text(slot, "..."));
        }
        Map<String, JsonNode> byField = new HashMap<>();
        for (JsonNode opening : openings) {
            String disclosure = opening.asText();
            String digest =
                    Digests.base64Url(Digests.sha256(disclosure.getBytes(StandardCharsets.US_ASCII)));
            if (!slots.remove(digest)) {
                throw new StandInException("an opening has no slot in the entry, or is there twice");
            }
            JsonNode salted = Json.parse(Base64.getUrlDecoder().decode(disclosure));
            if (!salted.isArray() || salted.size() != 2) {
                throw new StandInException("an opening is not a salt and a value");
            }
            JsonNode value = salted.get(1);
            if (byField.put(Json.text(value, "f"), value) != null) {
                throw new StandInException("one field was opened twice");
            }
        }
        return new Openings(byField);
    }

    boolean opens(String field, JsonNode value) {
        JsonNode slot = byField.get(field);
        return slot != null
                && LEFT.contains(slot.path("o").asText())
                && slot.has("v")
                && Arrays.equals(Json.canonical(slot.get("v")), Json.canonical(value));
    }

    /** Whether a member arrived with an opening that allows exactly its value, or neither of the two came. */
    boolean agree(String field, JsonNode value) {
        return value.isMissingNode() ? !byField.containsKey(field) : opens(field, value);
    }

    /** Paths of the fields that arrived without an opening that allows exactly this value. */
    List<String> unopened(JsonNode content) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> category : content.properties()) {
            if (!category.getValue().isObject() || category.getValue().isEmpty()) {
                found.add(category.getKey());
            }
            for (Map.Entry<String, JsonNode> element : category.getValue().properties()) {
                String path = category.getKey() + "." + element.getKey();
                if (!opens(path, element.getValue())) {
                    found.add(path);
                }
            }
        }
        return found;
    }

    /** Paths of the fields that were opened as leaving but are not in the notice. */
    List<String> unsent(JsonNode content) {
        List<String> found = new ArrayList<>();
        byField.forEach((path, slot) -> {
            String[] parts = path.split("\\.", 2);
            boolean header = parts[0].equals("header");
            boolean left = LEFT.contains(slot.path("o").asText());
            if (!header && left && (parts.length != 2 || !content.path(parts[0]).has(parts[1]))) {
                found.add(path);
            }
        });
        return found;
    }
}
