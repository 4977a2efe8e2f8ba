package org.varsel.policies.analysis.replay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Decision;
import org.varsel.policies.Domain;
import org.varsel.policies.Fact;
import org.varsel.policies.Facts;
import org.varsel.policies.FieldDecision;
import org.varsel.policies.LawBundle;
import org.varsel.policies.Outcome;
import org.varsel.policies.PolicyException;
import org.varsel.policies.Provenance;
import org.varsel.policies.Question;
import org.varsel.policies.pack.Pack;
import org.varsel.schemas.field.FieldPath;

/** Decides again what traces of decisions record. Safe for many threads. */
public final class Replay {
    private final LawBundle law;
    private final Map<String, Pack> packs = new HashMap<>();

    public Replay(LawBundle law) {
        this.law = law;
        law.packs().forEach(pack -> packs.put(pack.header().law(), pack));
    }

    /**
     * One decision.
     *
     * @param trace as {@link Decision#trace()} gives it, in text, whole numbers, booleans, lists and maps
     * @throws PolicyException when it is no trace; says what is missing, never a value
     */
    public Replayed decide(Map<String, Object> trace) {
        List<FieldPath> fields = new ArrayList<>();
        List<Outcome> before = new ArrayList<>();
        for (Object item : list(trace, "fields")) {
            Map<?, ?> field = map(item, "fields");
            fields.add(FieldPath.parse(text(field, "field")));
            before.add(outcome(text(field, "outcome")));
        }
        Decision again = law.decide(question(trace, fields));
        List<Replayed.Change> changes = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            FieldDecision now = again.fields().get(i);
            if (now.outcome() != before.get(i)) {
                changes.add(new Replayed.Change(now.field(), before.get(i), now.outcome()));
            }
        }
        return new Replayed(text(trace, "policyDigest").equals(again.policyDigest()), changes);
    }

    private Question question(Map<String, Object> trace, List<FieldPath> fields) {
        String jurisdiction = text(trace, "jurisdiction");
        Facts.Builder facts = Facts.builder();
        for (Object item : list(trace, "facts")) {
            facts.add(fact(packs.get(jurisdiction), map(item, "facts")));
        }
        return new Question(
                jurisdiction,
                text(trace, "message"),
                text(trace, "from"),
                text(trace, "to"),
                text(trace, "purpose"),
                day(text(trace, "decisionDate")),
                fields,
                facts.build());
    }

    /** A day is text in a trace; which texts are days, the pack says. */
    private static Fact fact(@Nullable Pack pack, Map<?, ?> fact) {
        String name = text(fact, "fact");
        @Nullable Object value = fact.get("value");
        if (value == null) {
            throw missing("value");
        }
        boolean isDay = pack != null
                && pack.facts()
                        .find(name)
                        .filter(slot -> slot.type().domain() instanceof Domain.Day)
                        .isPresent();
        return new Fact(
                name,
                isDay ? day(value.toString()) : value,
                Provenance.valueOf(text(fact, "provenance").toUpperCase(Locale.ROOT)));
    }

    private static Outcome outcome(String word) {
        return Outcome.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new PolicyException("No trace of a decision: a day in it is not written like 2026-11-23", noDay);
        }
    }

    private static String text(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw missing(key);
    }

    private static List<?> list(Map<?, ?> map, String key) {
        if (map.get(key) instanceof List<?> list) {
            return list;
        }
        throw missing(key);
    }

    private static Map<?, ?> map(Object item, String key) {
        if (item instanceof Map<?, ?> map) {
            return map;
        }
        throw missing(key);
    }

    private static PolicyException missing(String key) {
        return new PolicyException("No trace of a decision: \"" + key + "\" is missing or of another kind");
    }
}
