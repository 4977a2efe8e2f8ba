package org.varsel.policies.pack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.varsel.policies.AskOf;
import org.varsel.policies.Domain;
import org.varsel.policies.FactType;
import org.varsel.policies.PackError;
import org.varsel.policies.Provenance;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.yaml.YamlMap;
import org.varsel.policies.yaml.YamlValue;

/** Reads facts.yaml: what can be known, from where, and who is asked when it is not. */
final class FactsReader {
    private static final int MOST_WORDS = 200;
    private static final Set<String> RESERVED =
            Set.of("true", "false", "in", "has", "date", "duration", "decisionDate");

    private final List<String> languages;

    FactsReader(List<String> languages) {
        this.languages = languages;
    }

    Slots read(YamlValue document) {
        YamlMap root = document.map();
        List<FactType> facts = new ArrayList<>();
        for (Map.Entry<YamlValue, YamlValue> entry :
                root.required("facts").map().all().entrySet()) {
            facts.add(fact(entry.getKey(), entry.getValue().map()));
        }
        root.end();
        return new Slots(facts);
    }

    private FactType fact(YamlValue key, YamlMap map) {
        String name = key.text();
        if (!name.matches("[a-z][A-Za-z0-9]{0,59}") || RESERVED.contains(name)) {
            throw key.wrong("a fact's name like homeMunicipality");
        }
        Domain domain = domain(map);
        List<Provenance> from =
                map.required("from").oneOrMore(word -> word.oneOf(List.of(Provenance.values()), Provenance::word));
        AskOf askOf = map.required("askOf").oneOf(List.of(AskOf.values()), AskOf::word);
        YamlMap within = map.required("within").map();
        Duration limit = within.required("period").days();
        Source source = within.required("source").oneOf(List.of(Source.values()), Source::word);
        within.end();
        Map<String, String> labels = Texts.read(map.required("label"), languages);
        map.end();
        return new FactType(name, domain, EnumSet.copyOf(from), askOf, limit, source.word(), labels);
    }

    private static Domain domain(YamlMap map) {
        YamlValue type = map.required("type");
        return switch (type.text()) {
            case "bool" -> new Domain.Flag();
            case "date" -> new Domain.Day();
            case "int" -> whole(map);
            case "enum" -> choice(map, false);
            case "ordered-enum" -> choice(map, true);
            default -> throw type.wrong("one of bool, int, enum, ordered-enum, date");
        };
    }

    private static Domain whole(YamlMap map) {
        long min = map.required("min").number();
        YamlValue max = map.required("max");
        if (max.number() < min) {
            throw max.wrong("a number not below " + min);
        }
        return new Domain.Whole(min, max.number());
    }

    private static Domain choice(YamlMap map, boolean ordered) {
        YamlValue list = map.required("values");
        List<String> values = list.list(YamlValue::text);
        if (values.isEmpty() || values.size() > MOST_WORDS || new HashSet<>(values).size() != values.size()) {
            throw new PackError(list.where(), "1 to " + MOST_WORDS + " different words", values.size() + " words");
        }
        Optional<YamlValue> unrecognised = map.optional("unrecognised");
        return new Domain.Choice(
                values,
                ordered,
                unrecognised.map(word -> word.oneOf(values, choice -> choice)).orElse(null));
    }
}
