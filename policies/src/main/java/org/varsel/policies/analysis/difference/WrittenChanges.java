package org.varsel.policies.analysis.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.FactType;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;

/** What of the text changed: also what changes no outcome, such as a duty, a citation or an explanation. */
final class WrittenChanges {
    private static final Map<String, Function<Rule, Object>> RULE_PARTS = ruleParts();
    private static final Map<String, Function<FactType, Object>> FACT_PARTS = factParts();

    private WrittenChanges() {}

    static List<RuleChange> rules(String law, @Nullable Pack before, @Nullable Pack after) {
        return changes(law, byId(before), byId(after), RULE_PARTS);
    }

    static List<RuleChange> facts(String law, @Nullable Pack before, @Nullable Pack after) {
        return changes(law, byName(before), byName(after), FACT_PARTS);
    }

    private static <T> List<RuleChange> changes(
            String law, Map<String, T> before, Map<String, T> after, Map<String, Function<T, Object>> parts) {
        List<RuleChange> changes = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            @Nullable T old = before.get(id);
            @Nullable T now = after.get(id);
            if (old == null || now == null) {
                changes.add(new RuleChange(law, id, old == null ? "added" : "removed", List.of()));
            } else {
                List<String> changed = parts.entrySet().stream()
                        .filter(part -> !part.getValue()
                                .apply(old)
                                .equals(part.getValue().apply(now)))
                        .map(Map.Entry::getKey)
                        .toList();
                if (!changed.isEmpty()) {
                    changes.add(new RuleChange(law, id, "changed", changed));
                }
            }
        }
        return changes;
    }

    private static Map<String, Rule> byId(@Nullable Pack pack) {
        Map<String, Rule> rules = new TreeMap<>();
        if (pack != null) {
            pack.rules().forEach(rule -> rules.put(rule.id(), rule));
        }
        return rules;
    }

    private static Map<String, FactType> byName(@Nullable Pack pack) {
        Map<String, FactType> facts = new TreeMap<>();
        if (pack != null) {
            pack.facts().all().stream().map(Slots.Slot::type).forEach(type -> facts.put(type.name(), type));
        }
        return facts;
    }

    private static Map<String, Function<Rule, Object>> ruleParts() {
        Map<String, Function<Rule, Object>> parts = new LinkedHashMap<>();
        parts.put("effect", rule -> rule.effect() + (rule.absolute() ? " absolute" : ""));
        parts.put("status", Rule::status);
        parts.put("in force", Rule::inForce);
        parts.put("scope", Rule::scope);
        parts.put("fields", Rule::fields);
        parts.put("condition", rule -> rule.when().toString());
        parts.put("exceptions", Rule::unless);
        parts.put("reductions", Rule::reduce);
        parts.put("duties", Rule::duties);
        parts.put("source", Rule::source);
        parts.put("citation", Rule::cite);
        parts.put("title", Rule::title);
        parts.put("explanation", Rule::explain);
        return parts;
    }

    private static Map<String, Function<FactType, Object>> factParts() {
        Map<String, Function<FactType, Object>> parts = new LinkedHashMap<>();
        parts.put("type", FactType::domain);
        parts.put("where it comes from", FactType::provenances);
        parts.put("who is asked", FactType::askOf);
        parts.put("time to answer", FactType::within);
        parts.put("label", FactType::labels);
        return parts;
    }
}
