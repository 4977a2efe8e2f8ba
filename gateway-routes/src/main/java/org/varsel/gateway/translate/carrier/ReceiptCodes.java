package org.varsel.gateway.translate.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.varsel.gateway.translate.mapping.Mapping;

/**
 * What the other side calls a receipt, both ways: two crosswalks of a mapping. {@code receipt} has "kind status", a status of any
 * kind, or {@code other} for the rest; {@code meaning} says what a word of theirs means by itself, as "kind status".
 */
public final class ReceiptCodes {
    private final Map<String, String> words;
    private final Map<String, String> meanings;

    private ReceiptCodes(Map<String, String> words, Map<String, String> meanings) {
        this.words = words;
        this.meanings = meanings;
    }

    /** Kind and status of a receipt. */
    public record Meaning(String kind, String status) {}

    public static ReceiptCodes of(Mapping mapping) {
        return new ReceiptCodes(mapping.codes("receipt"), mapping.codes("meaning"));
    }

    /** Their word; empty text where they have none for such a receipt. */
    public String written(JsonNode receipt) {
        String kind = receipt.path("kind").asText();
        String status = receipt.path("status").asText();
        String exact = words.get(kind + " " + status);
        return exact == null ? words.getOrDefault(status, words.getOrDefault("other", "")) : exact;
    }

    /** What a word means without a receipt beside it. */
    public Optional<Meaning> meaning(String word) {
        return Optional.ofNullable(meanings.get(word)).map(said -> {
            int space = said.indexOf(' ');
            return new Meaning(said.substring(0, space), said.substring(space + 1));
        });
    }
}
