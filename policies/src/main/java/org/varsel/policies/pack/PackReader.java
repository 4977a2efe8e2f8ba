package org.varsel.policies.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.varsel.policies.PackError;
import org.varsel.policies.SourcePosition;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.yaml.YamlFile;
import org.varsel.policies.yaml.YamlValue;

/** Reads a whole pack. Its table of contents is pack.yaml: a file that lies there unlisted is a mistake, not a surprise. */
public final class PackReader {
    private static final String HEADER = "pack.yaml";
    private static final String FACTS = "facts.yaml";
    private static final String FLOWS = "flows.yaml";
    private static final String SCENARIOS = "scenarios/";

    private final PackFolder folder;

    private PackReader(PackFolder folder) {
        this.folder = folder;
    }

    public static Pack read(PackFolder folder) {
        return new PackReader(folder).pack();
    }

    private Pack pack() {
        YamlValue headerDocument = document(HEADER);
        PackHeader header = new HeaderReader(folder.name()).read(headerDocument);
        HeaderReader.checkOnce(headerDocument, header.provisions());
        HeaderReader.checkOnce(headerDocument, header.scenarios());
        checkListed(header);
        Slots slots = new FactsReader(header.languages()).read(document(FACTS));
        List<Rule> rules = rules(header, slots);
        RuleChecks.check(rules);
        List<Scenario> scenarios = new ArrayList<>();
        for (String file : header.scenarios()) {
            scenarios.add(new ScenarioReader(header, slots).read(document(SCENARIOS + file)));
        }
        return new Pack(header, slots, rules, scenarios, rows(header, rules));
    }

    private List<Row> rows(PackHeader header, List<Rule> rules) {
        return folder.read(FLOWS)
                .map(bytes -> new RowsReader(header, rules).read(YamlFile.document(path(FLOWS), bytes)))
                .orElse(List.of());
    }

    private List<Rule> rules(PackHeader header, Slots slots) {
        RuleReader reader = new RuleReader(header, slots);
        List<Rule> rules = new ArrayList<>();
        for (String file : header.provisions()) {
            YamlFile.documents(path(file), bytes(file)).forEach(document -> rules.add(reader.read(document)));
        }
        rules.sort(Comparator.comparing(Rule::id));
        return rules;
    }

    private void checkListed(PackHeader header) {
        Set<String> known = new TreeSet<>(Set.of(HEADER, FACTS, FLOWS));
        known.addAll(header.provisions());
        header.scenarios().forEach(file -> known.add(SCENARIOS + file));
        folder.list().ifPresent(files -> {
            for (String file : files) {
                if (!known.contains(file)) {
                    throw new PackError(
                            new SourcePosition(path(file), 1, 1), "only files that pack.yaml names", "another file");
                }
            }
        });
    }

    private YamlValue document(String file) {
        return YamlFile.document(path(file), bytes(file));
    }

    private byte[] bytes(String file) {
        return folder.read(file)
                .orElseThrow(() -> new PackError(new SourcePosition(path(file), 1, 1), "a file", "none"));
    }

    private String path(String file) {
        return folder.name() + "/" + file;
    }
}
