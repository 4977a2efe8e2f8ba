package org.varsel.gateway.page;

import java.util.Map;

/**
 * What pages say about themselves.
 *
 * @param language BCP 47
 * @param digest SHA-256 of what they are about, hexadecimal; stands where others put a clock and a random number
 * @param more values of the information dictionary, by their names
 * @param outline whether readers get the headings as a table of contents
 */
public record About(String title, String language, String digest, Map<String, String> more, boolean outline) {
    public About {
        more = Map.copyOf(more);
    }
}
