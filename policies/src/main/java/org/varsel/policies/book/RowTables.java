package org.varsel.policies.book;

import java.util.ArrayList;
import java.util.List;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Row;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Source;

/** Shows that nothing was forgotten: each line of our reading and where it went, and each rule and the lines it comes from. */
final class RowTables {
    private final Pack pack;
    private final Wording wording;

    RowTables(Pack pack, Wording wording) {
        this.pack = pack;
        this.wording = wording;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, wording.say("rows"), "rows"));
        if (pack.rows().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(wording.say("no-rows"))));
            return blocks;
        }
        blocks.add(new Block.Table(
                wording.say("rows"),
                List.of(wording.say("line"), wording.say("kind"), wording.say("says"), wording.say("went")),
                pack.rows().stream().map(this::row).toList()));
        blocks.add(new Block.Heading(2, wording.say("rules"), "rules"));
        blocks.add(new Block.Table(
                wording.say("rules"),
                List.of(wording.heading("rule"), wording.heading("status"), wording.say("lines")),
                pack.rules().stream().map(this::rule).toList()));
        return blocks;
    }

    private List<Text> row(Row row) {
        return List.of(
                Text.code(row.id()),
                Text.of(wording.say("kind." + row.kind().word())),
                Text.of(wording.text(row.says())),
                went(row));
    }

    private Text went(Row row) {
        if (row.gateway() != null) {
            return Text.of(wording.say("gateway") + " " + wording.text(row.gateway()));
        }
        if (row.absent() != null) {
            String lead = wording.say(row.kind() == Row.Kind.FLOW ? "absent" : "absent.limit");
            return Text.of(lead + " " + wording.text(row.absent()));
        }
        return Text.lines(row.rules().stream()
                .map(id -> Text.rule(id).and(" (" + status(id) + ")"))
                .toList());
    }

    private String status(String id) {
        return pack.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(this::status)
                .orElse("");
    }

    private String status(Rule rule) {
        return wording.say("status." + rule.status().word());
    }

    private List<Text> rule(Rule rule) {
        List<String> lines = pack.rows().stream()
                .filter(row -> row.rules().contains(rule.id()))
                .map(Row::id)
                .toList();
        String named = String.join(", ", lines);
        if (lines.isEmpty()) {
            named = wording.say(rule.source() == Source.POLICY_FLOOR ? "figure.policy-floor" : "no-line");
        }
        return List.of(Text.rule(rule.id()), Text.of(status(rule)), Text.of(named));
    }
}
