package org.varsel.policies.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.varsel.policies.FactType;
import org.varsel.policies.Facts;
import org.varsel.policies.LawBundle;
import org.varsel.policies.Question;
import org.varsel.policies.yaml.YamlFile;
import org.varsel.policies.yaml.YamlMap;
import org.varsel.policies.yaml.YamlValue;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.field.MalformedFieldPath;

/**
 * Reads a made-up case. YAML, and therefore JSON too:
 *
 * <pre>
 * jurisdiction: "NO"
 * message: returnee.notified
 * from: police
 * to: municipality.prevention_officer
 * purpose: prevent-crime
 * date: 2026-11-23            # today when left out
 * present: [identity, residence.municipality]
 * facts: {homeMunicipality: true, originatorAgrees: unknown}
 * </pre>
 */
final class WhatIf {
    private final LawBundle bundle;

    WhatIf(LawBundle bundle) {
        this.bundle = bundle;
    }

    Question read(String name, byte[] bytes, LocalDate today) {
        YamlMap map = YamlFile.document(name, bytes).map();
        Set<FieldPath> present = new LinkedHashSet<>();
        map.required("present").list().forEach(item -> present.addAll(fields(item)));
        Question question = new Question(
                map.required("jurisdiction").text(),
                map.required("message").text(),
                map.required("from").text(),
                map.required("to").text(),
                map.required("purpose").text(),
                map.optional("date").map(YamlValue::day).orElse(today),
                new ArrayList<>(present),
                map.optional("facts").map(facts -> facts(facts.map())).orElse(Facts.none()));
        map.end();
        return question;
    }

    private static List<FieldPath> fields(YamlValue item) {
        List<FieldPath> category = FieldCatalogue.standard().fields(item.text());
        if (!category.isEmpty()) {
            return category;
        }
        try {
            return List.of(FieldPath.parse(item.text()));
        } catch (MalformedFieldPath noField) {
            throw item.wrong("a category or a field like identity.fullName");
        }
    }

    private Facts facts(YamlMap map) {
        Facts.Builder facts = Facts.builder();
        for (Map.Entry<YamlValue, YamlValue> entry : map.all().entrySet()) {
            Optional<FactType> known = bundle.fact(entry.getKey().text());
            FactType type = known.orElseThrow(() -> entry.getKey().wrong("a fact that a loaded pack declares"));
            YamlValue value = entry.getValue();
            if (value.isText() && value.text().equals("unknown")) {
                continue;
            }
            Object plain = value.plainValue();
            if (type.domain().encode(plain).isEmpty()) {
                throw value.wrong(type.domain().describe() + ", or unknown");
            }
            facts.add(
                    type.name(),
                    plain,
                    type.provenances().stream().sorted().findFirst().orElseThrow());
        }
        return facts.build();
    }
}
