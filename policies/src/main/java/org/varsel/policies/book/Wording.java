package org.varsel.policies.book;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Domain;
import org.varsel.policies.FactType;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.PackHeader;
import org.varsel.policies.phrase.Phrases;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.label.Labels;

/** What things are called in the language of one book. */
final class Wording {
    private final Pack pack;
    private final String language;
    private final Phrases phrases;

    Wording(Pack pack, String language) {
        this.pack = pack;
        this.language = language;
        this.phrases = Phrases.in(language);
    }

    String language() {
        return language;
    }

    String say(String key, String... values) {
        return phrases.say("book." + key, values);
    }

    /** A heading that explanations use too. */
    String heading(String key) {
        return phrases.say("heading." + key);
    }

    /** A word of the pack in words; itself where nobody gave it any. */
    String wordOr(String key, String word) {
        return phrases.has("book." + key) ? say(key) : word;
    }

    String text(Map<String, String> texts) {
        return texts.getOrDefault(language, texts.getOrDefault("en", ""));
    }

    String role(String role) {
        return CodeLists.standard()
                .list("role")
                .find(role)
                .map(code -> code.label(language))
                .orElse(role);
    }

    String message(String message) {
        return Labels.standard().type(message, language);
    }

    String purpose(String purpose) {
        return text(pack.header().purposes().getOrDefault(purpose, Map.of("en", purpose)));
    }

    /** What a fact means, as the pack says it. */
    String label(String fact) {
        return pack.facts().find(fact).map(slot -> text(slot.type().labels())).orElse(fact);
    }

    /** A fact and its value; null is not known. */
    String fact(String fact, @Nullable Object value) {
        return say("equal", label(fact), value == null ? phrases.say("value.unknown") : value(type(fact), value));
    }

    String reduction(String word) {
        return phrases.say("reduction." + word);
    }

    /** A value of a fact; where it is a level of classification, with what the country calls it. */
    String value(@Nullable FactType type, Object value) {
        if (value instanceof Boolean) {
            return phrases.say("value." + value);
        }
        Map<String, String> levels = pack.header().classification().labels();
        if (type != null
                && type.domain() instanceof Domain.Choice choice
                && levels.keySet().containsAll(choice.values())) {
            return level(value.toString());
        }
        return value.toString();
    }

    /** {@code R (BEGRENSET)}. */
    String level(String level) {
        String label = pack.header().classification().labels().getOrDefault(level, level);
        return label.equals(level) ? level : level + " (" + label + ")";
    }

    private @Nullable FactType type(String fact) {
        return pack.facts().find(fact).map(slot -> slot.type()).orElse(null);
    }

    /** {@code P1Y6M} as "1 year, 6 months". */
    String length(Period period) {
        List<String> parts = new ArrayList<>();
        part(parts, period.getYears(), "year");
        part(parts, period.getMonths(), "month");
        part(parts, period.getDays(), "day");
        return String.join(", ", parts);
    }

    private void part(List<String> parts, int count, String unit) {
        if (count != 0) {
            parts.add(count + " " + say("unit." + unit + (count == 1 ? "" : "s")));
        }
    }

    /** Words in the country's own language, marked as such where the book is in another. */
    Text national(String words) {
        String own = own(pack.header());
        return own.isEmpty() || own.equals(language) ? Text.of(words) : Text.in(own, words);
    }

    /** Words that a pack has in English only. */
    Text english(String words) {
        return language.equals("en") ? Text.of(words) : Text.in("en", words);
    }

    /** Empty where a country has several and nobody says which one a name is in. */
    private static String own(PackHeader header) {
        List<String> others =
                header.languages().stream().filter(tag -> !tag.equals("en")).toList();
        if (others.contains("nb")) {
            return "nb";
        }
        return others.isEmpty() ? "en" : others.size() == 1 ? others.get(0) : "";
    }
}
