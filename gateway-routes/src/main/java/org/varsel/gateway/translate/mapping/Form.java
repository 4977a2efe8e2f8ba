package org.varsel.gateway.translate.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a value is written where a rename cannot say it, such as an organisation as one text. Pure, both ways. */
public interface Form {
    /** What the form of a whole document carries. */
    List<String> EVERYTHING = List.of("**");

    /** The leaves that it carries, relative to the value's path: {@code /scheme}; empty text for the value itself; {@link #EVERYTHING}. */
    List<String> carries();

    /** The canonical value as the dialect's; null where there is none to write. */
    @Nullable JsonNode write(JsonNode canonical);

    /**
     * The dialect's value as the canonical one.
     *
     * @throws org.varsel.gateway.Rejected when it is none
     */
    JsonNode read(JsonNode dialect);
}
