package org.varsel.policies.book;

import java.util.ArrayList;
import java.util.List;
import org.varsel.policies.pack.Citation;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.PackHeader;

/** What a reader should know before the first provision. */
final class FrontMatter {
    private final PackHeader header;
    private final Wording wording;
    private final List<Block> blocks = new ArrayList<>();

    FrontMatter(Pack pack, Wording wording) {
        this.header = pack.header();
        this.wording = wording;
    }

    List<Block> blocks() {
        blocks.add(new Block.Paragraph(Text.of(wording.say("advice"))));
        blocks.add(new Block.Facts(List.of(
                fact("version", Text.of(header.version())),
                fact("jurisdiction", Text.of(header.law())),
                fact("sign-off", Text.of(wording.say("sign-off.none"))),
                fact("played", Text.of(header.examplesOn().toString())))));
        blocks.add(new Block.Paragraph(Text.of(wording.say("reading"))));
        if (header.denyOnly()) {
            blocks.add(new Block.Paragraph(Text.of(wording.say("deny-only"))));
        }
        roles();
        schemes();
        oversight();
        retention();
        classification();
        return List.copyOf(blocks);
    }

    private Block.Fact fact(String key, Text value) {
        return new Block.Fact(wording.say(key), value);
    }

    private void table(String part, List<String> heads, List<List<Text>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Block.Heading(2, wording.say(part), part));
            blocks.add(new Block.Table(
                    wording.say(part), heads.stream().map(wording::say).toList(), rows));
        }
    }

    private void roles() {
        List<List<Text>> rows = new ArrayList<>();
        header.roles()
                .forEach((role, called) ->
                        rows.add(List.of(Text.of(wording.role(role)), wording.national(called), Text.code(role))));
        table("roles", List.of("role", "called", "in-pack"), rows);
    }

    private void schemes() {
        List<List<Text>> rows = new ArrayList<>();
        header.schemes()
                .forEach((name, meaning) -> rows.add(List.of(wording.national(name), wording.english(meaning))));
        table("schemes", List.of("name", "meaning"), rows);
    }

    private void oversight() {
        List<List<Text>> rows = new ArrayList<>();
        for (PackHeader.Oversight watch : header.oversight()) {
            rows.add(List.of(
                    wording.national(watch.body()),
                    Text.of(Scopes.joined(watch.roles(), wording::role)),
                    provision(watch.cite())));
        }
        blocks.add(new Block.Heading(2, wording.say("oversight"), "oversight"));
        blocks.add(new Block.Table(
                wording.say("oversight"),
                List.of(wording.say("body"), wording.say("watches"), wording.heading("citation")),
                rows));
    }

    private void retention() {
        blocks.add(new Block.Heading(2, wording.say("retention"), "retention"));
        for (PackHeader.LogRetention kept : header.logRetention()) {
            List<Block.Fact> facts = new ArrayList<>();
            facts.add(fact("kept", Text.of(wording.wordOr("kept." + kept.of(), kept.of()))));
            if (kept.atLeast() != null) {
                facts.add(fact("at-least", Text.of(wording.length(kept.atLeast()))));
            }
            if (kept.atMost() != null) {
                facts.add(fact("at-most", Text.of(wording.length(kept.atMost()))));
            }
            facts.add(fact(
                    "only-for", Text.of(Scopes.joined(kept.purposes(), use -> wording.wordOr("use." + use, use)))));
            facts.add(
                    fact("source", Text.of(wording.say("source." + kept.source().word()))));
            facts.add(new Block.Fact(wording.heading("citation"), provision(kept.cite())));
            blocks.add(new Block.Facts(facts));
        }
    }

    private void classification() {
        List<List<Text>> rows = new ArrayList<>();
        header.classification()
                .labels()
                .forEach((level, label) -> rows.add(List.of(Text.code(level), wording.national(label))));
        table("classification", List.of("level", "label"), rows);
        blocks.add(new Block.Paragraph(Text.of(
                wording.say("ceiling", wording.level(header.classification().municipalCeiling())))));
        blocks.add(new Block.Facts(List.of(new Block.Fact(
                wording.heading("citation"), provision(header.classification().cite())))));
    }

    /** The provision, where it can be read, and what of it is to be checked. */
    private Text provision(Citation cite) {
        List<Text> lines = new ArrayList<>();
        lines.add(wording.national(cite.toString()));
        if (cite.url() != null) {
            lines.add(Text.address(cite.url()));
        }
        cite.check()
                .forEach(check ->
                        lines.add(Text.of(wording.heading("check") + ": ").and(wording.english(check))));
        return Text.lines(lines);
    }
}
