package org.varsel.schemas.xml;

import java.util.Optional;

/**
 * A place of a document where a single value stands.
 *
 * @param path the members on the way, such as {@code /content/children/child[]/identity/fullName}; {@code []} follows a list
 * @param codeList the name of the code list that it takes its value from, where it has one
 */
public record Leaf(String path, Kind kind, Optional<String> codeList) {

    /** What the value is in JSON. */
    public enum Kind {
        /** A text; Base64 too. */
        TEXT,
        INTEGER,
        BOOLEAN,
        /** A text, an integer or a boolean. */
        ANY
    }
}
