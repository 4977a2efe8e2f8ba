package org.varsel.gateway.party;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in its country a party acts.
 *
 * @param code the part of the country, as ISO 3166-2 writes it without the country ("NW"), or {@code whole-country}
 */
public record Region(String code) {
    /** Of a federal or national body: it belongs to no part. */
    public static final Region WHOLE_COUNTRY = new Region("whole-country");

    private static final Pattern PART = Pattern.compile("[A-Z0-9]{1,3}");

    public Region {
        if (!code.equals("whole-country") && !PART.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "write a part of the country like \"NW\" (ISO 3166-2 without the country), or whole-country");
        }
    }

    /** The part; empty for a body of the whole country. */
    public Optional<String> part() {
        return equals(WHOLE_COUNTRY) ? Optional.empty() : Optional.of(code);
    }
}
