package org.varsel.log.entry;

import java.util.Arrays;
import java.util.List;
import org.varsel.log.MalformedEncoding;
import org.varsel.log.StrictBase64;

/**
 * What opens one slot: an RFC 9901 disclosure of an array element, {@code base64url([salt, slot])}. Whoever holds it can
 * show that one field to anybody; it reveals nothing about the others.
 */
public final class Opening {
    private final String disclosure;
    private final SlotValue value;

    private Opening(String disclosure, SlotValue value) {
        this.disclosure = disclosure;
        this.value = value;
    }

    static Opening of(byte[] salt, SlotValue value) {
        byte[] json = CanonicalJson.write(Arrays.asList(StrictBase64.encodeUrl(salt), value.json()));
        return new Opening(StrictBase64.encodeUrl(json), value);
    }

    /** Reads a disclosure. The digest is taken over its text as given, so it need not be canonical inside. */
    public static Opening parse(String disclosure) {
        try {
            Object json = CanonicalJson.parse(StrictBase64.decodeUrl(disclosure));
            if (!(json instanceof List<?> pair) || pair.size() != 2 || !(pair.get(0) instanceof String salt)) {
                throw new MalformedEntry("an opening is a salt and a slot");
            }
            if (StrictBase64.decodeUrl(salt).length < Digests.SALT_SIZE) {
                throw new MalformedEntry("an opening's salt has at least " + Digests.SALT_SIZE + " bytes");
            }
            return new Opening(disclosure, SlotValue.of(pair.get(1)));
        } catch (MalformedEncoding | MalformedJson e) {
            throw new MalformedEntry("an opening is base64url of strict JSON", e);
        }
    }

    public SlotValue value() {
        return value;
    }

    /** What stands in the entry's {@code fields} for this slot. */
    public String digest() {
        return Digests.disclosure(disclosure);
    }

    /** The disclosure as it is sent and stored. */
    public String disclosure() {
        return disclosure;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Opening opening && disclosure.equals(opening.disclosure);
    }

    @Override
    public int hashCode() {
        return disclosure.hashCode();
    }

    /** Never the disclosure: it holds the value. */
    @Override
    public String toString() {
        return "opening of " + value.field();
    }
}
