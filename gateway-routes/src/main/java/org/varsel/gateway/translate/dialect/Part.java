package org.varsel.gateway.translate.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * One file of a message.
 *
 * @param name its name; never made of what a notice says about a person
 * @param mediaType RFC 6838, such as {@code application/json}
 * @param bytes owned by this record
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below
public record Part(String name, String mediaType, byte[] bytes) {

    public static Part text(String name, String mediaType, String text) {
        return new Part(name, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes as UTF-8. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Part part
                && name.equals(part.name)
                && mediaType.equals(part.mediaType)
                && Arrays.equals(bytes, part.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, mediaType, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return "Part[" + name + ", " + mediaType + ", " + bytes.length + " bytes]";
    }
}
