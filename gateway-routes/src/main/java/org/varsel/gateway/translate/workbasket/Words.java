package org.varsel.gateway.translate.workbasket;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.schemas.json.StrictJson;

/**
 * The words of the page that the message set has no labels for, in one language.
 *
 * @param about heading of what identifies the notice
 * @param header the header as a part of the notice
 * @param legal the legal block as a part of the notice
 * @param content the content as a part of the notice
 * @param details heading of what is left of header and legal block
 * @param fromTo a sentence with places for sender, recipient and day
 * @param withheld the sentence above the categories that were declared withheld
 * @param table where the same values stand as a table
 * @param page a sentence with places for the number of the page and of the pages
 * @param within a sentence with a place for a length of time
 * @param period a sentence with a place for a length of time
 * @param duties a sentence for each duty, by its name in the law packs
 * @param units one and many of years, months, weeks, days, hours, minutes and seconds, by their letter in ISO 8601
 */
record Words(
        String about,
        String header,
        String legal,
        String content,
        String details,
        String fromTo,
        String withheld,
        String table,
        String page,
        String within,
        String period,
        Map<String, String> duties,
        Map<String, String> units) {

    private static final String FILE = "words.json";
    private static final Map<String, Words> BY_LANGUAGE = load();

    Words {
        duties = Map.copyOf(duties);
        units = Map.copyOf(units);
    }

    static Words in(String language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language));
    }

    /** What a duty asks; empty for one that has no sentence, which then stands by its name. */
    String duty(String name) {
        return duties.getOrDefault(name, "");
    }

    /** The sentence with its places {@code {0}}, {@code {1}} filled; what is filled in is never read as a place. */
    static String filled(String sentence, String... values) {
        StringBuilder filled = new StringBuilder();
        String rest = sentence;
        for (int i = 0; i < values.length; i++) {
            String place = "{" + i + "}";
            int at = rest.indexOf(place);
            if (at >= 0) {
                filled.append(rest, 0, at).append(values[i]);
                rest = rest.substring(at + place.length());
            }
        }
        return filled.append(rest).toString();
    }

    private static Map<String, Words> load() {
        try (InputStream file = Words.class.getResourceAsStream(FILE)) {
            byte[] bytes = Objects.requireNonNull(file, FILE).readAllBytes();
            return StrictJson.as(StrictJson.parse(bytes), WordsFile.class).languages();
        } catch (IOException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "the words of the work-basket cannot be read", e);
        }
    }

    private record WordsFile(Map<String, Words> languages) {}
}
