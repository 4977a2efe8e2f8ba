package org.varsel.policies.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.varsel.policies.Atom;
import org.varsel.policies.LosingRule;
import org.varsel.policies.Reason;

/** The canonical form of an explanation: sorted keys, no nulls, nothing but text, whole numbers, booleans, lists and maps. */
final class ExplanationMap {
    private ExplanationMap() {}

    /** @param unverified whether a permit was set aside because nobody checked it */
    static Map<String, Object> of(
            Reason reason, List<Atom> atoms, List<LosingRule> losing, List<CompiledRule> bearing, boolean unverified) {
        Map<String, Object> map = new TreeMap<>();
        map.put("reason", reason.word());
        map.put("atoms", atoms.stream().map(ExplanationMap::atom).toList());
        map.put("losing", losing.stream().map(ExplanationMap::loser).toList());
        List<Object> conditions = new ArrayList<>();
        bearing.forEach(rule -> conditions.add(
                Map.of("rule", rule.ref().toString(), "when", rule.rule().whenText())));
        map.put("conditions", conditions);
        if (unverified) {
            map.put("needsVerification", true);
        }
        return Collections.unmodifiableMap(map);
    }

    private static Map<String, Object> atom(Atom atom) {
        Map<String, Object> map = new TreeMap<>();
        map.put("rule", atom.rule());
        map.put("atom", atom.text());
        map.put("fact", atom.fact());
        map.put("truth", atom.truth().word());
        if (atom.value() != null) {
            map.put("value", plain(atom.value()));
        }
        if (atom.provenance() != null) {
            map.put("provenance", atom.provenance().word());
        }
        return map;
    }

    private static Map<String, Object> loser(LosingRule loser) {
        Map<String, Object> map = new TreeMap<>();
        map.put("rule", loser.rule().toString());
        map.put("effect", loser.effect().word());
        map.put("why", loser.why().word());
        if (loser.defeatedBy() != null) {
            map.put("defeatedBy", loser.defeatedBy());
        }
        return map;
    }

    /** A day as text, everything else as it is. */
    private static Object plain(Object value) {
        return value instanceof java.time.LocalDate day ? day.toString() : value;
    }
}
