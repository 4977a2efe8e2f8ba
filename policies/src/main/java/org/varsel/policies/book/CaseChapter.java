package org.varsel.policies.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.varsel.policies.SourcePosition;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Scenario;
import org.varsel.policies.pack.Scenario.Step;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.type.MessageTypes;

/** A case: its story, and what each step lets through. */
final class CaseChapter {
    private final Pack pack;
    private final Scenario scenario;
    private final Wording wording;

    CaseChapter(Pack pack, Scenario scenario, Wording wording) {
        this.pack = pack;
        this.scenario = scenario;
        this.wording = wording;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(3, wording.text(scenario.title()), "case-" + scenario.name()));
        blocks.add(new Block.Paragraph(Text.of(wording.text(scenario.story()))));
        Map<String, Object> before = Map.of();
        int number = 1;
        for (List<Step> asked : steps()) {
            blocks.add(new Block.Heading(4, wording.say("step", String.valueOf(number)), ""));
            blocks.add(new Block.Facts(facts(asked, before, number == 1)));
            before = asked.get(0).facts();
            number++;
        }
        return blocks;
    }

    /** A step that is asked for several messages, senders or recipients was written once and is told once. */
    private Collection<List<Step>> steps() {
        Map<SourcePosition, List<Step>> byPlace = new LinkedHashMap<>();
        scenario.steps().forEach(step -> byPlace.computeIfAbsent(step.where(), where -> new ArrayList<>())
                .add(step));
        return byPlace.values();
    }

    private List<Block.Fact> facts(List<Step> asked, Map<String, Object> before, boolean first) {
        Step step = asked.get(0);
        List<Block.Fact> facts = new ArrayList<>();
        fact(facts, "from", names(asked, Step::from, wording::role));
        fact(facts, "to", names(asked, Step::to, wording::role));
        fact(facts, "message", names(asked, Step::message, wording::message));
        fact(facts, "purpose", names(asked, Step::purpose, wording::purpose));
        if (!step.on().equals(pack.header().examplesOn())) {
            fact(facts, "step.day", Text.of(step.on().toString()));
        }
        List<String> known = ExampleItems.changes(wording, before, step.facts());
        if (!known.isEmpty()) {
            fact(facts, first ? "step.known" : "step.changed", lines(known));
        }
        fact(facts, "step.outcome", Text.of(wording.say("step." + step.expect())));
        fields(facts, "step.leaves", step.released());
        if (step.reduced() != null) {
            lines(facts, wording.say("reductions"), reduced(step));
        }
        fields(facts, "step.waits", step.referred());
        stays(facts, asked);
        if (step.missing() != null) {
            lines(
                    facts,
                    wording.say("step.missing"),
                    step.missing().stream().map(wording::label).toList());
        }
        lines(
                facts,
                wording.heading("duties"),
                step.duties().stream()
                        .sorted()
                        .map(duty -> wording.say("duty." + duty))
                        .toList());
        decides(facts, step);
        return facts;
    }

    private void fact(List<Block.Fact> facts, String key, Text value) {
        facts.add(new Block.Fact(wording.say(key), value));
    }

    private void lines(List<Block.Fact> facts, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            facts.add(new Block.Fact(name, lines(lines)));
        }
    }

    private static Text lines(List<String> lines) {
        return Text.lines(lines.stream().map(Text::of).toList());
    }

    private void fields(List<Block.Fact> facts, String key, Collection<FieldPath> fields) {
        if (!fields.isEmpty()) {
            fact(facts, key, Text.lines(new FieldLines(wording).of(fields)));
        }
    }

    private static Text names(List<Step> asked, Function<Step, String> member, UnaryOperator<String> label) {
        return Text.of(Scopes.joined(asked.stream().map(member).toList(), label));
    }

    private List<String> reduced(Step step) {
        FieldLines fields = new FieldLines(wording);
        List<String> lines = new ArrayList<>();
        if (step.reduced() != null) {
            step.reduced()
                    .forEach((field, reduction) ->
                            lines.add(wording.say("reduced", fields.name(field), wording.reduction(reduction.word()))));
        }
        return lines;
    }

    private void stays(List<Block.Fact> facts, List<Step> asked) {
        Set<FieldPath> withheld = new LinkedHashSet<>();
        asked.forEach(step -> withheld.addAll(step.withheld()));
        if (!withheld.isEmpty() && asked.stream().allMatch(CaseChapter::isAllThatCanBeThere)) {
            Step step = asked.get(0);
            boolean nothingElse = step.released().isEmpty() && step.referred().isEmpty();
            fact(facts, "step.stays", Text.of(wording.say(nothingElse ? "step.everything" : "step.rest")));
        } else {
            fields(facts, "step.stays", withheld);
        }
    }

    private static boolean isAllThatCanBeThere(Step step) {
        Set<FieldPath> named = new LinkedHashSet<>(step.released());
        named.addAll(step.referred());
        named.addAll(step.withheld());
        return MessageTypes.standard().all().stream()
                .filter(type -> type.name().equals(step.message()))
                .allMatch(type -> named.containsAll(type.fields()));
    }

    private void decides(List<Block.Fact> facts, Step step) {
        Set<String> rules = new TreeSet<>(step.decisive().values());
        if (!rules.isEmpty()) {
            fact(
                    facts,
                    "step.decides",
                    Text.lines(rules.stream().map(this::decisive).toList()));
        }
    }

    /** A case may say that it is no rule that decides. */
    private Text decisive(String rule) {
        return pack.rules().stream().anyMatch(known -> known.id().equals(rule))
                ? Text.rule(rule)
                : Text.of(wording.say("no-rule"));
    }
}
