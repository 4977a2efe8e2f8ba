package org.varsel.policies.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.PackError;
import org.varsel.policies.yaml.YamlMap;
import org.varsel.policies.yaml.YamlValue;

/** Reads flows.yaml: every line of the reading of a country's law, and where it went. */
final class RowsReader {
    private final PackHeader header;
    private final Set<String> ruleIds;

    RowsReader(PackHeader header, List<Rule> rules) {
        this.header = header;
        this.ruleIds = rules.stream().map(Rule::id).collect(Collectors.toSet());
    }

    List<Row> read(YamlValue document) {
        YamlMap map = document.map();
        List<Row> rows = map.required("rows").list(this::row);
        map.end();
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            if (!seen.add(row.id())) {
                throw new PackError(row.where(), "each row once", "a second " + row.id());
            }
        }
        return rows;
    }

    private Row row(YamlValue item) {
        YamlMap map = item.map();
        YamlValue id = map.required("row");
        if (!id.text().matches("[A-Z]{2}(-[A-Z0-9]+)*(\\.[pd]\\d{1,2})?")) {
            throw id.wrong("a row like NO-2, or NO-2.d1 for what comes with it");
        }
        Row.Kind kind = map.required("kind").oneOf(List.of(Row.Kind.values()), Row.Kind::word);
        String of = kind == Row.Kind.FLOW ? id.text() : map.required("of").text();
        Row row = new Row(
                id.text(),
                kind,
                of,
                Texts.read(map.required("says"), header.languages()),
                map.optional("rules").map(rules -> rules.list(this::rule)).orElse(List.of()),
                texts(map, "gateway"),
                texts(map, "absent"),
                item.where());
        map.end();
        int answers =
                (row.rules().isEmpty() ? 0 : 1) + (row.gateway() == null ? 0 : 1) + (row.absent() == null ? 0 : 1);
        if (answers != 1) {
            throw new PackError(row.where(), "exactly one of rules, gateway and absent", answers + " of them");
        }
        return row;
    }

    private String rule(YamlValue value) {
        if (!ruleIds.contains(value.text())) {
            throw value.wrong("a rule of this pack");
        }
        return value.text();
    }

    private @Nullable Map<String, String> texts(YamlMap map, String key) {
        return map.optional(key)
                .map(value -> Texts.read(value, header.languages()))
                .orElse(null);
    }
}
