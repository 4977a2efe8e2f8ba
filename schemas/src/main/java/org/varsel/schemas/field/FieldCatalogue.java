package org.varsel.schemas.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.varsel.schemas.resource.SchemaResources;

/**
 * Every field of the message set, in the order of the schema of the category blocks, which is its only source. Immutable, read
 * once.
 */
public final class FieldCatalogue {

    private static final FieldCatalogue STANDARD = load();

    private final Map<String, List<FieldPath>> byCategory;
    private final List<FieldPath> fields;
    private final Set<FieldPath> known;

    private FieldCatalogue(Map<String, List<FieldPath>> byCategory) {
        this.byCategory = byCategory;
        this.fields = byCategory.values().stream().flatMap(List::stream).toList();
        this.known = Set.copyOf(fields);
    }

    public static FieldCatalogue standard() {
        return STANDARD;
    }

    public List<String> categories() {
        return List.copyOf(byCategory.keySet());
    }

    public List<FieldPath> fields() {
        return fields;
    }

    /** The fields of one category; none where the category is unknown. */
    public List<FieldPath> fields(String category) {
        return byCategory.getOrDefault(category, List.of());
    }

    public boolean contains(FieldPath field) {
        return known.contains(field);
    }

    /** The fields that a {@code content} object holds, in the catalogue's order. */
    public List<FieldPath> present(JsonNode content) {
        return fields.stream().filter(field -> field.in(content).isPresent()).toList();
    }

    private static FieldCatalogue load() {
        Map<String, List<FieldPath>> byCategory = new LinkedHashMap<>();
        JsonNode definitions = SchemaResources.tree("schema/categories.json").path("$defs");
        for (String category : names(definitions)) {
            List<FieldPath> fields = new ArrayList<>();
            names(definitions.path(category).path("properties"))
                    .forEach(element -> fields.add(new FieldPath(category, element)));
            byCategory.put(category, List.copyOf(fields));
        }
        return new FieldCatalogue(byCategory);
    }

    private static List<String> names(JsonNode object) {
        Stream.Builder<String> names = Stream.builder();
        object.fieldNames().forEachRemaining(names);
        return names.build().toList();
    }
}
