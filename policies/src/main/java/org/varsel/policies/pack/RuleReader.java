package org.varsel.policies.pack;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Effect;
import org.varsel.policies.PackError;
import org.varsel.policies.Reduction;
import org.varsel.policies.condition.ConditionParser;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.yaml.YamlMap;
import org.varsel.policies.yaml.YamlValue;
import org.varsel.schemas.field.FieldPath;

/** Reads one rule. */
final class RuleReader {
    private static final Set<String> GOVERNED_BY = Set.of("decisionDate");

    private final PackHeader header;
    private final Vocabulary vocabulary;
    private final Slots slots;

    RuleReader(PackHeader header, Slots slots) {
        this.header = header;
        this.vocabulary = new Vocabulary(header);
        this.slots = slots;
    }

    Rule read(YamlValue document) {
        YamlMap map = document.map();
        YamlValue how = map.required("effect");
        Effect effect = how.oneOf(List.of(Effect.values()), Effect::word);
        if (effect == Effect.PERMIT && header.denyOnly()) {
            throw how.wrong("no permit, because pack.yaml says denyOnly");
        }
        YamlValue governs = map.required("governs");
        governs.oneOf(List.copyOf(GOVERNED_BY), word -> word);
        YamlValue when = map.required("when");
        YamlValue fields = map.required("fields");
        Rule rule = new Rule(
                id(map.required("rule")),
                Texts.read(map.required("title"), header.languages()),
                effect,
                absolute(map, effect),
                map.required("source").oneOf(List.of(Source.values()), Source::word),
                Citations.read(map.required("cite")),
                map.required("status").oneOf(List.of(Status.values()), Status::word),
                inForce(map.required("inForce").map()),
                vocabulary.scope(map.required("scope"), effect),
                vocabulary.fields(fields, effect),
                condition(when),
                when.characters().strip().replaceAll("\\s+", " "),
                map.optional("unless").map(list -> list.list(YamlValue::text)).orElse(List.of()),
                reduce(map.optional("reduce"), effect),
                duties(map.optional("duties"), effect),
                Texts.read(map.required("explain"), header.languages()),
                examples(map.required("examples"), effect),
                document.where());
        map.end();
        return rule;
    }

    private String id(YamlValue value) {
        if (!value.text().matches(header.name() + "\\.[a-z0-9-]+(\\.[a-z0-9-]+)*")
                || value.text().length() > 100) {
            throw value.wrong("an id like " + header.name() + ".27-2.returnee-to-home-municipality");
        }
        return value.text();
    }

    private static boolean absolute(YamlMap map, Effect effect) {
        Optional<YamlValue> absolute = map.optional("absolute");
        if (absolute.isPresent() && effect != Effect.PROHIBIT) {
            throw absolute.get().wrong("no \"absolute\", which only a prohibition can be");
        }
        return absolute.map(YamlValue::flag).orElse(false);
    }

    private static InForce inForce(YamlMap map) {
        LocalDate from = map.required("from").day();
        @Nullable YamlValue to = map.optional("to").orElse(null);
        map.end();
        if (to != null && to.day().isBefore(from)) {
            throw to.wrong("a day not before " + from);
        }
        return new InForce(from, to == null ? null : to.day());
    }

    private Expr condition(YamlValue when) {
        return ConditionParser.parse(when.characters(), slots, when::where);
    }

    private Map<FieldPath, Reduction> reduce(Optional<YamlValue> value, Effect effect) {
        Map<FieldPath, Reduction> reductions = new LinkedHashMap<>();
        if (value.isPresent() && effect != Effect.PERMIT && effect != Effect.DUTY) {
            throw value.get().wrong("no \"reduce\", which only a permit or a duty can ask for");
        }
        value.ifPresent(map -> map.map()
                .all()
                .forEach((field, reduction) -> reductions.put(
                        vocabulary.single(field), reduction.oneOf(List.of(Reduction.values()), Reduction::word))));
        return reductions;
    }

    private static List<DutySpec> duties(Optional<YamlValue> value, Effect effect) {
        if (value.isPresent() && effect != Effect.PERMIT && effect != Effect.DUTY) {
            throw value.get().wrong("no \"duties\", which only a permit or a duty can bring");
        }
        return value.map(list -> list.list(item -> duty(item.map()))).orElse(List.of());
    }

    private static DutySpec duty(YamlMap map) {
        YamlValue name = map.required("do");
        DutyKind kind = name.oneOf(List.of(DutyKind.values()), DutyKind::word);
        Optional<Period> period = map.optional("period").map(YamlValue::period);
        Optional<Period> within = map.optional("within").map(YamlValue::period);
        if (kind.figure() == DutyKind.Figure.PERIOD != period.isPresent()
                || kind.figure() == DutyKind.Figure.WITHIN != within.isPresent()) {
            throw new PackError(
                    name.where(), kind.word() + " with " + kind.figure().describe(), "another form");
        }
        Source source = map.required("source").oneOf(List.of(Source.values()), Source::word);
        map.end();
        return new DutySpec(kind.word(), period.orElse(null), within.orElse(null), source);
    }

    /** Each example after the first starts from the facts of the first. */
    private List<Example> examples(YamlValue value, Effect effect) {
        List<Example.Expectation> expectations = effect == Effect.DUTY
                ? List.of(Example.Expectation.DUTY, Example.Expectation.NO_DUTY)
                : List.of(Example.Expectation.PERMIT, Example.Expectation.REFER, Example.Expectation.DENY);
        List<Example> examples = new ArrayList<>();
        for (YamlValue item : value.list()) {
            YamlMap map = item.map();
            Map<String, Object> base =
                    examples.isEmpty() ? Map.of() : examples.get(0).given();
            examples.add(new Example(
                    new GivenFacts(slots).read(map.required("given"), base),
                    map.required("expect").oneOf(expectations, Example.Expectation::word),
                    map.optional("on").map(YamlValue::day).orElse(null),
                    item.where()));
            map.end();
        }
        if (examples.size() < 2) {
            throw new PackError(value.where(), "at least two examples", examples.size() + " of them");
        }
        return examples;
    }
}
