package org.varsel.policies.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.varsel.policies.Reduction;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.yaml.YamlMap;
import org.varsel.policies.yaml.YamlValue;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.type.MessageTypes;

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
            steps.addAll(steps(item, before));
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

    /**
     * Each step starts from the facts of the step before. Where it names several messages, senders, recipients or purposes, it is asked
     * for every combination.
     */
    private List<Scenario.Step> steps(YamlValue item, Map<String, Object> before) {
        YamlMap map = item.map();
        List<String> senders = map.required("from").oneOrMore(vocabulary::role);
        List<String> recipients = map.required("to").oneOrMore(vocabulary::role);
        List<String> purposes = map.required("purpose").oneOrMore(vocabulary::purpose);
        List<Scenario.Step> steps = new ArrayList<>();
        for (String message : map.required("message").oneOrMore(vocabulary::message)) {
            for (String from : senders) {
                for (String to : recipients) {
                    for (String purpose : purposes) {
                        steps.add(step(item, before, message, from, to, purpose));
                    }
                }
            }
        }
        return steps;
    }

    private Scenario.Step step(
            YamlValue item, Map<String, Object> before, String message, String from, String to, String purpose) {
        YamlMap map = item.map();
        List.of("message", "from", "to", "purpose").forEach(map::required);
        List<FieldPath> released = paths(map.optional("released"));
        List<FieldPath> referred = paths(map.optional("referred"));
        Scenario.Step step = new Scenario.Step(
                message,
                from,
                to,
                purpose,
                map.optional("on").map(YamlValue::day).orElse(header.examplesOn()),
                map.optional("facts").map(given -> facts.read(given, before)).orElse(before),
                map.required("expect").oneOf(ANSWERS, word -> word),
                released,
                withheld(map.optional("withheld"), message, released, referred),
                referred,
                decisive(map.optional("because")),
                map.optional("missing").map(ScenarioReader::words).orElse(null),
                map.optional("duties").map(ScenarioReader::words).orElse(Set.of()),
                map.optional("reduced").map(this::reduced).orElse(null),
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

    /** {@code rest}: all the type can carry and that is not named otherwise is there too, and stays. */
    private List<FieldPath> withheld(
            Optional<YamlValue> value, String message, List<FieldPath> released, List<FieldPath> referred) {
        if (value.isEmpty() || !value.get().isText() || !value.get().text().equals("rest")) {
            return paths(value);
        }
        Set<FieldPath> rest = new LinkedHashSet<>();
        MessageTypes.standard().all().stream()
                .filter(type -> type.name().equals(message))
                .forEach(type -> rest.addAll(type.fields()));
        released.forEach(rest::remove);
        referred.forEach(rest::remove);
        return List.copyOf(rest);
    }

    private Map<FieldPath, Reduction> reduced(YamlValue value) {
        Map<FieldPath, Reduction> reduced = new LinkedHashMap<>();
        value.map()
                .all()
                .forEach((field, reduction) -> reduced.put(
                        vocabulary.single(field), reduction.oneOf(List.of(Reduction.values()), Reduction::word)));
        return reduced;
    }

    private Map<FieldPath, String> decisive(Optional<YamlValue> value) {
        Map<FieldPath, String> rules = new LinkedHashMap<>();
        value.ifPresent(
                map -> map.map().all().forEach((field, rule) -> rules.put(vocabulary.single(field), rule.text())));
        return rules;
    }
}
