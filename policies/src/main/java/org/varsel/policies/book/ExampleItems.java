package org.varsel.policies.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.varsel.policies.Effect;
import org.varsel.policies.pack.Example;
import org.varsel.policies.pack.Rule;

/** The examples of a rule as sentences; from the second on only what differs from the first. */
final class ExampleItems {
    private final Rule rule;
    private final Wording wording;

    ExampleItems(Rule rule, Wording wording) {
        this.rule = rule;
        this.wording = wording;
    }

    List<Block.Item> items() {
        List<Block.Item> items = new ArrayList<>();
        for (Example example : rule.examples()) {
            items.add(new Block.Item(Text.of(sentence(rule.examples().get(0), example))));
        }
        return items;
    }

    private String sentence(Example first, Example example) {
        String then = expectation(example.expect());
        List<String> other = differences(first, example);
        if (!other.isEmpty()) {
            return wording.say("example.differs", String.join("; ", other), then);
        }
        return wording.say("example", capital(given(example)), then);
    }

    private String given(Example example) {
        List<String> parts = new ArrayList<>(changes(wording, Map.of(), example.given()));
        if (example.on() != null) {
            parts.add(wording.say("day", example.on().toString()));
        }
        return parts.isEmpty() ? wording.say("example.nothing") : String.join("; ", parts);
    }

    private List<String> differences(Example first, Example example) {
        List<String> parts = new ArrayList<>(changes(wording, first.given(), example.given()));
        if (example.on() != null && !example.on().equals(first.on())) {
            parts.add(wording.say("day", example.on().toString()));
        }
        return parts;
    }

    /** What is another value or no longer known, fact by fact. */
    static List<String> changes(Wording wording, Map<String, Object> before, Map<String, Object> now) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !java.util.Objects.equals(before.get(name), now.get(name)))
                .map(name -> wording.fact(name, now.get(name)))
                .toList();
    }

    private String expectation(Example.Expectation expected) {
        if (expected == Example.Expectation.PERMIT && rule.effect() != Effect.PERMIT) {
            return wording.say("expect.free");
        }
        return wording.say("expect." + expected.word());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
