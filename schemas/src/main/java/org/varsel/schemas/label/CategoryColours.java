package org.varsel.schemas.label;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.varsel.schemas.resource.SchemaResources;

/**
 * One fixed colour a category, wherever a category is shown. Immutable, read once. A colour is never all that tells a category: its
 * label stands in the chip.
 */
public final class CategoryColours {

    private static final CategoryColours STANDARD = new CategoryColours(
            SchemaResources.read("display.json", DisplayFile.class).categories());

    private final Map<String, Colour> byCategory;

    private CategoryColours(Map<String, Colour> byCategory) {
        this.byCategory = Collections.unmodifiableMap(new LinkedHashMap<>(byCategory));
    }

    public static CategoryColours standard() {
        return STANDARD;
    }

    /**
     * The colour of a category.
     *
     * @throws UnknownLabel where the program names a category that does not exist
     */
    public Colour of(String category) {
        Colour colour = byCategory.get(category);
        if (colour == null) {
            throw new UnknownLabel(category);
        }
        return colour;
    }

    /** Names of the categories that have a colour, in the order of the file. */
    public List<String> categories() {
        return List.copyOf(byCategory.keySet());
    }

    /** A rule of CSS for the chip of every category: {@code .category--identity}. */
    public String css() {
        return byCategory.entrySet().stream()
                .map(entry -> ".category--" + entry.getKey() + " { background-color: "
                        + entry.getValue().background() + "; color: "
                        + entry.getValue().text() + "; border-color: "
                        + entry.getValue().border() + "; }\n")
                .collect(Collectors.joining());
    }

    private record DisplayFile(Map<String, Colour> categories) {}

    /**
     * The colour of one category, {@code #RRGGBB} each.
     *
     * @param sensitive whether the category is shown in white on dark, because it tells most about a person
     */
    public record Colour(String background, String text, String border, boolean sensitive) {}
}
