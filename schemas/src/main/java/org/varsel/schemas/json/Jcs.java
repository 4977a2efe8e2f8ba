package org.varsel.schemas.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.varsel.schemas.json.MalformedJson.Reason;

/**
 * The canonical bytes of a document (RFC 8785): what is signed, hashed and compared. Whatever is given is read by
 * {@link StrictJson} first, so a tree built in code gets no bytes that the front door would refuse.
 */
public final class Jcs {

    private Jcs() {}

    /**
     * The canonical bytes of a value.
     *
     * @param value a tree or a record of this module
     * @throws MalformedJson when the value has no canonical form that {@link StrictJson} would read
     */
    public static byte[] canonical(Object value) {
        try {
            return canonicalBytes(StrictJson.mapper().writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new MalformedJson(Reason.SHAPE);
        }
    }

    /** The canonical form of a document that came in as bytes. */
    public static byte[] canonicalBytes(byte[] json) {
        try {
            return CanonicalText.of(StrictJson.parse(json), json.length);
        } catch (IOException e) {
            throw new MalformedJson(Reason.SYNTAX);
        }
    }

    /** As {@link #canonical}, as text. */
    public static String text(Object value) {
        return new String(canonical(value), StandardCharsets.UTF_8);
    }
}
