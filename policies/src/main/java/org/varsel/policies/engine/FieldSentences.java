package org.varsel.policies.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Atom;
import org.varsel.policies.Explanation;
import org.varsel.policies.FactChange;
import org.varsel.policies.Outcome;
import org.varsel.policies.Reason;
import org.varsel.policies.Reduction;
import org.varsel.policies.SmallestChange;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.phrase.Phrases;
import org.varsel.schemas.field.FieldPath;

/** An explanation as sentences. Says which facts counted and what they were, never who stated them. */
final class FieldSentences {
    private final Pack pack;
    private final FieldPath path;
    private final Verdict verdict;
    private final Explanation explanation;
    private final @Nullable Reduction reduction;

    FieldSentences(Pack pack, FieldPath path, Verdict verdict, Explanation explanation, @Nullable Reduction reduction) {
        this.pack = pack;
        this.path = path;
        this.verdict = verdict;
        this.explanation = explanation;
        this.reduction = reduction;
    }

    List<String> in(String wanted) {
        String language = pack.header().languages().contains(wanted) ? wanted : "en";
        Phrases phrases = Phrases.in(language);
        List<String> sentences = new ArrayList<>();
        sentences.add(outcome(phrases));
        sentences.add(phrases.say("reason." + verdict.reason().word()));
        CompiledRule decisive = verdict.decisive();
        if (decisive != null) {
            sentences.add(phrases.say(
                    "rule",
                    decisive.rule().id(),
                    text(decisive.rule().explain(), language),
                    decisive.rule().cite().toString()));
        }
        sentences.addAll(facts(phrases, language));
        if (verdict.reason() != Reason.UNKNOWN_FIELD) {
            sentences.add(change(phrases, language));
        }
        return List.copyOf(sentences);
    }

    private String outcome(Phrases phrases) {
        if (verdict.outcome() == Outcome.RELEASE && reduction != null) {
            return phrases.say(
                    "outcome.release-reduced", path.toString(), phrases.say("reduction." + reduction.word()));
        }
        return phrases.say("outcome." + verdict.outcome().word(), path.toString());
    }

    private Set<String> facts(Phrases phrases, String language) {
        Set<String> facts = new LinkedHashSet<>();
        for (Atom atom : explanation.atoms()) {
            facts.add(phrases.say("atom", label(atom.fact(), language), value(phrases, atom.value())));
        }
        return facts;
    }

    private String change(Phrases phrases, String language) {
        SmallestChange change = explanation.smallestChange();
        if (change.outcome() == null) {
            return phrases.say("change.none");
        }
        String facts = change.changes().stream()
                .map(one -> changed(phrases, one, language))
                .collect(Collectors.joining("; "));
        return phrases.say(
                "change", facts, phrases.say("change." + change.outcome().word()));
    }

    private String changed(Phrases phrases, FactChange change, String language) {
        return phrases.say("change.fact", label(change.fact(), language), value(phrases, change.to()));
    }

    private String label(String fact, String language) {
        return pack.facts()
                .find(fact)
                .map(slot -> text(slot.type().labels(), language))
                .orElse(fact);
    }

    private static String value(Phrases phrases, @Nullable Object value) {
        if (value == null) {
            return phrases.say("value.unknown");
        }
        return value instanceof Boolean ? phrases.say("value." + value) : value.toString();
    }

    private static String text(java.util.Map<String, String> texts, String language) {
        return texts.getOrDefault(language, texts.getOrDefault("en", ""));
    }
}
