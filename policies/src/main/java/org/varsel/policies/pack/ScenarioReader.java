package org.varsel.policies.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.yaml.YamlMap;
import org.varsel.policies.yaml.YamlValue;
import org.varsel.schemas.field.FieldPath;

/** Reads a scenario. */
final class ScenarioReader {
    private static final List<String> ANSWERS = List.of("permitted", "referred", "denied");

    private final PackHeader header;
    private final Vocabulary vocabulary;
    private final GivenFacts facts;

    ScenarioReader(PackHeader header, Slots slots) {
        this.header = header;
        this.vocabulary = new Vocabulary(header);
        this.facts = new GivenFacts(slots);
    }

    Scenario read(YamlValue document) {
        YamlMap map = document.map();
        Map<String, Object> known = facts.read(map.required("facts"), Map.of());
        List<Scenario.Step> steps = new ArrayList<>();
        for (YamlValue item : map.required("steps").list()) {
            Map<String, Object> before =
                    steps.isEmpty() ? known : steps.get(steps.size() - 1).facts();
            steps.add(step(item, before));
        }
        Scenario scenario = new Scenario(
                map.required("scenario").text(),
                Texts.read(map.required("title"), header.languages()),
                Texts.read(map.required("story"), header.languages()),
                steps,
                document.where());
        map.end();
        return scenario;
    }

    /** Each step starts from the facts of the step before. */
    private Scenario.Step step(YamlValue item, Map<String, Object> before) {
        YamlMap map = item.map();
        Scenario.Step step = new Scenario.Step(
                vocabulary.message(map.required("message")),
                vocabulary.role(map.required("from")),
                vocabulary.role(map.required("to")),
                vocabulary.purpose(map.required("purpose")),
                map.optional("on").map(YamlValue::day).orElse(header.examplesOn()),
                map.optional("facts").map(given -> facts.read(given, before)).orElse(before),
                map.required("expect").oneOf(ANSWERS, word -> word),
                paths(map.optional("released")),
                paths(map.optional("withheld")),
                paths(map.optional("referred")),
                decisive(map.optional("because")),
                map.optional("missing").map(ScenarioReader::words).orElse(null),
                map.optional("duties").map(ScenarioReader::words).orElse(Set.of()),
                item.where());
        map.end();
        return step;
    }

    private static Set<String> words(YamlValue value) {
        return new TreeSet<>(value.list(YamlValue::text));
    }

    private List<FieldPath> paths(Optional<YamlValue> value) {
        return value.map(list -> list.list(vocabulary::single)).orElse(List.of());
    }

    private Map<FieldPath, String> decisive(Optional<YamlValue> value) {
        Map<FieldPath, String> rules = new LinkedHashMap<>();
        value.ifPresent(
                map -> map.map().all().forEach((field, rule) -> rules.put(vocabulary.single(field), rule.text())));
        return rules;
    }
}
