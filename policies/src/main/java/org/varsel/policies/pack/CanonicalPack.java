package org.varsel.policies.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.varsel.policies.FactType;
import org.varsel.policies.condition.Slots;

/**
 * A pack as maps, lists and text with sorted keys: what its digest is taken of. Everything that decides or explains is in it; examples,
 * scenarios, comments and the layout of the files are not.
 */
public final class CanonicalPack {
    private CanonicalPack() {}

    public static Map<String, Object> of(Pack pack) {
        PackHeader header = pack.header();
        Map<String, Object> map = new TreeMap<>();
        map.put("pack", header.name());
        map.put("version", header.version());
        map.put("jurisdiction", header.jurisdiction());
        if (header.region() != null) {
            map.put("region", header.region());
        }
        if (header.denyOnly()) {
            map.put("denyOnly", true);
        }
        map.put("languages", header.languages());
        map.put("messages", sorted(header.messages()));
        map.put("roles", sorted(header.roles().keySet()));
        map.put("purposes", sorted(header.purposes().keySet()));
        map.put("facts", pack.facts().all().stream().map(CanonicalPack::fact).toList());
        map.put("rules", pack.rules().stream().map(CanonicalPack::rule).toList());
        return map;
    }

    private static Map<String, Object> fact(Slots.Slot slot) {
        FactType type = slot.type();
        Map<String, Object> map = new TreeMap<>();
        map.put("name", type.name());
        map.put("domain", type.domain().toString());
        map.put(
                "from",
                type.provenances().stream().map(from -> from.word()).sorted().toList());
        map.put("askOf", type.askOf().word());
        map.put("within", type.within().toString());
        map.put("label", new TreeMap<>(type.labels()));
        return map;
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> map = new TreeMap<>();
        map.put("rule", rule.id());
        map.put("title", new TreeMap<>(rule.title()));
        map.put("effect", rule.effect().word());
        map.put("absolute", rule.absolute());
        map.put("source", rule.source().word());
        map.put("cite", rule.cite().toString());
        map.put("confidence", rule.cite().confidence().word());
        map.put("status", rule.status().word());
        map.put("from", rule.inForce().from().toString());
        map.put("to", String.valueOf(rule.inForce().to()));
        map.put("messages", List.copyOf(rule.scope().messages()));
        map.put("senders", List.copyOf(rule.scope().from()));
        map.put("recipients", List.copyOf(rule.scope().to()));
        map.put("purposes", List.copyOf(rule.scope().purposes()));
        map.put("fields", sorted(rule.fields()));
        map.put("when", rule.when().toString());
        map.put("unless", rule.unless().stream().sorted().toList());
        Map<String, Object> reduce = new TreeMap<>();
        rule.reduce().forEach((field, reduction) -> reduce.put(field.toString(), reduction.word()));
        map.put("reduce", reduce);
        map.put("duties", rule.duties().stream().map(CanonicalPack::duty).toList());
        map.put("explain", new TreeMap<>(rule.explain()));
        return map;
    }

    private static Map<String, Object> duty(DutySpec duty) {
        Map<String, Object> map = new TreeMap<>();
        map.put("do", duty.name());
        map.put("period", String.valueOf(duty.period()));
        map.put("within", String.valueOf(duty.within()));
        map.put("source", duty.source().word());
        return map;
    }

    private static List<String> sorted(Iterable<?> names) {
        List<String> sorted = new ArrayList<>();
        names.forEach(name -> sorted.add(name.toString()));
        sorted.sort(null);
        return sorted;
    }
}
