package org.varsel.policies.book;

import java.util.ArrayList;
import java.util.List;
import org.varsel.policies.pack.DutySpec;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;

/** One provision: what it means, where it stands, on what it depends, what it opens or closes, and what we are not sure of. */
final class RuleChapter {
    private final Pack pack;
    private final Rule rule;
    private final Wording wording;
    private final List<Block> blocks = new ArrayList<>();

    RuleChapter(Pack pack, Rule rule, Wording wording) {
        this.pack = pack;
        this.rule = rule;
        this.wording = wording;
    }

    List<Block> blocks() {
        blocks.add(new Block.Heading(3, wording.text(rule.title()), rule.id()));
        blocks.add(new Block.Paragraph(Text.of(wording.text(rule.explain()))));
        if (rule.absolute()) {
            blocks.add(new Block.Paragraph(Text.of(wording.say("absolute"))));
        }
        facts();
        part("condition", List.of(new ConditionItem(wording).of(rule.when())));
        part(
                "fields",
                new FieldLines(wording)
                        .of(rule.fields()).stream().map(Block.Item::new).toList());
        reductions();
        part(
                "duties",
                rule.duties().stream().map(duty -> new Block.Item(duty(duty))).toList());
        part("exceptions", rule.unless().stream().map(this::exception).toList());
        part("examples", new ExampleItems(rule, wording).items());
        part(
                "check",
                rule.cite().check().stream()
                        .map(check -> new Block.Item(wording.english(check)))
                        .toList());
        return List.copyOf(blocks);
    }

    private void facts() {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact(wording.heading("rule"), Text.code(rule.id())));
        facts.add(new Block.Fact(
                wording.heading("effect"),
                Text.of(wording.say("effect." + rule.effect().word()))));
        facts.add(new Block.Fact(
                wording.heading("citation"), wording.national(rule.cite().toString())));
        if (rule.cite().url() != null) {
            facts.add(new Block.Fact(
                    wording.say("address"), Text.address(rule.cite().url())));
        }
        fact(facts, "source", "source." + rule.source().word());
        fact(facts, "confidence", "confidence." + rule.cite().confidence().word());
        facts.add(new Block.Fact(
                wording.heading("status"),
                Text.of(wording.say("status." + rule.status().word()))));
        facts.add(new Block.Fact(wording.heading("in-force"), Text.of(inForce())));
        facts.addAll(new Scopes(pack.header(), wording).of(rule.scope()));
        blocks.add(new Block.Facts(facts));
    }

    private void fact(List<Block.Fact> facts, String name, String value) {
        facts.add(new Block.Fact(wording.say(name), Text.of(wording.say(value))));
    }

    private String inForce() {
        String from = rule.inForce().from().toString();
        return rule.inForce().to() == null
                ? from
                : wording.say("until", from, rule.inForce().to().toString());
    }

    private void part(String heading, List<Block.Item> items) {
        list(wording.heading(heading), items);
    }

    private void list(String heading, List<Block.Item> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Heading(4, heading, ""));
            blocks.add(new Block.Items(items));
        }
    }

    private void reductions() {
        FieldLines fields = new FieldLines(wording);
        list(
                wording.say("reductions"),
                rule.reduce().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(one -> new Block.Item(Text.of(wording.say(
                                "reduced",
                                fields.name(one.getKey()),
                                wording.reduction(one.getValue().word())))))
                        .toList());
    }

    private Text duty(DutySpec duty) {
        StringBuilder said = new StringBuilder(wording.say("duty." + duty.name()));
        if (duty.period() != null) {
            said.append(' ').append(wording.say("period", wording.length(duty.period())));
        }
        if (duty.within() != null) {
            said.append(' ').append(wording.say("within", wording.length(duty.within())));
        }
        return Text.of(said.append(" (")
                .append(wording.say("figure." + duty.source().word()))
                .append(')')
                .toString());
    }

    private Block.Item exception(String id) {
        String title = pack.rules().stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .map(other -> wording.text(other.title()))
                .orElse("");
        return new Block.Item(Text.of(title + " ").and(Text.rule(id)));
    }
}
