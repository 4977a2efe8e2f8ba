package org.varsel.schemas.code;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One code of a list. It has either labels, one a language, or a name, which is the same in all of them.
 *
 * @param code as it stands in a notice
 * @param name of a list of proper names, such as municipalities: what people call it in every language
 * @param labels what people call it, by language tag; none where it has a name
 * @param level where codes are ordered by another list's code: for a classification label the level that it stands for
 */
public record Code(String code, @Nullable String name, Map<String, String> labels, @Nullable String level) {

    public Code {
        labels = labels == null ? Map.of() : Map.copyOf(labels);
    }

    /** The name, or the label in that language, in English where there is none. */
    public String label(String language) {
        return name == null ? labels.getOrDefault(language, labels.getOrDefault("en", code)) : name;
    }
}
