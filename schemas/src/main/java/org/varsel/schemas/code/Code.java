package org.varsel.schemas.code;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One code of a list.
 *
 * @param code as it stands in a notice
 * @param labels what people call it, by language tag: at least en, nb and nn
 * @param level where codes are ordered by another list's code: for a classification label the level that it stands for
 */
public record Code(String code, Map<String, String> labels, @Nullable String level) {

    public Code {
        labels = Map.copyOf(labels);
    }

    /** The label in that language, in English where there is none. */
    public String label(String language) {
        return labels.getOrDefault(language, labels.getOrDefault("en", code));
    }
}
