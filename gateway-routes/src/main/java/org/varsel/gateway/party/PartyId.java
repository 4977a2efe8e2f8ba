package org.varsel.gateway.party;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An organisation's identifier: ISO 6523 scheme and the value within it, written {@code 0192:310000000}.
 */
public record PartyId(String scheme, String value) implements Comparable<PartyId> {

    private static final Pattern FORM = Pattern.compile("([0-9]{4}):([A-Za-z0-9._-]{1,35})");

    /**
     * Reads {@code scheme:value}.
     *
     * @throws IllegalArgumentException when the text is not of that form
     */
    public static PartyId parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a party is written as four digits of ISO 6523, a colon and a value");
        }
        return new PartyId(matcher.group(1), matcher.group(2));
    }

    /** The party as a CloudEvents source. */
    public String urn() {
        return "urn:org:iso6523:" + this;
    }

    @Override
    public int compareTo(PartyId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return scheme + ":" + value;
    }
}
