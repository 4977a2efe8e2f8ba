package org.varsel.gateway.translate.carrier;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.mapping.Branch;
import org.varsel.schemas.date.Timestamp;

/** An envelope held against the notice inside it: nobody can change one of them alone. Never repeats what they say. */
public final class Agreement {
    private Agreement() {}

    /**
     * What we would have written around the same notice; from outside, a notice that no envelope fits is the sender's fault.
     *
     * @param place of the notice in the message
     */
    public static <T> T expected(String place, Supplier<T> written) {
        try {
            return written.get();
        } catch (Fault e) {
            throw new Rejected(
                            ErrorCode.TRANSLATE_UNREADABLE,
                            "The document inside does not fit its envelope: " + e.getMessage())
                    .at(place);
        }
    }

    /** The same text, or the same moment written another way. */
    public static void require(String place, @Nullable String said, @Nullable String expected) {
        if (expected == null ? said != null : said == null || !(said.equals(expected) || sameTime(said, expected))) {
            throw disagrees(place);
        }
    }

    /** Each of the names says the same on both sides, or nothing on either. */
    public static void require(
            String place, Set<String> names, Map<String, String> said, Map<String, String> expected) {
        names.forEach(name -> require(place + name, said.get(name), expected.get(name)));
    }

    /** The text of one element within another, on both sides. */
    public static void require(Branch said, Branch expected, String... path) {
        require("/" + String.join("/", path), value(said, path), value(expected, path));
    }

    /** The text at the end of a path of names; null where there is none. */
    public static @Nullable String value(@Nullable Branch root, String... path) {
        Branch at = root;
        for (String name : path) {
            at = at == null ? null : at.first(name);
        }
        return at == null || at.value() == null ? null : at.value().asText();
    }

    public static Rejected disagrees(String place) {
        return new Rejected(
                        ErrorCode.TRANSLATE_UNREADABLE,
                        "The envelope says otherwise than the document inside; write it from the document.")
                .at(place);
    }

    private static boolean sameTime(String said, String expected) {
        return Timestamp.parse(said)
                .flatMap(time ->
                        Timestamp.parse(expected).map(other -> time.instant().equals(other.instant())))
                .orElse(false);
    }
}
