package org.varsel.schemas.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.erdtman.jcs.JsonCanonicalizer;
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
        boolean container = StrictJson.parse(json).isContainerNode();
        try {
            return container ? new JsonCanonicalizer(json).getEncodedUTF8() : canonicalScalar(json);
        } catch (IOException e) {
            throw new MalformedJson(Reason.SYNTAX);
        }
    }

    /** The canonicaliser takes objects and arrays only, where RFC 8785 knows every value: within brackets, and without them again. */
    private static byte[] canonicalScalar(byte[] json) throws IOException {
        ByteArrayOutputStream list = new ByteArrayOutputStream(json.length + 2);
        list.write('[');
        list.writeBytes(json);
        list.write(']');
        byte[] canonical = new JsonCanonicalizer(list.toByteArray()).getEncodedUTF8();
        return Arrays.copyOfRange(canonical, 1, canonical.length - 1);
    }

    /** As {@link #canonical}, as text. */
    public static String text(Object value) {
        return new String(canonical(value), StandardCharsets.UTF_8);
    }
}
