package org.varsel.policies.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;

/** A pack as the engine asks it: rules compiled, indexed by message type, recipient role and field. Immutable. */
public final class CompiledPack {
    private static final Cell NO_RULES = Cell.of(List.of(), new FieldNumbers().size(), new HashMap<>());

    private final Pack pack;
    private final FieldNumbers numbers = new FieldNumbers();
    private final List<CompiledRule> rules = new ArrayList<>();
    private final Map<String, Map<String, Cell>> cells = new HashMap<>();

    public CompiledPack(Pack pack) {
        this.pack = pack;
        Map<String, CompiledRule> byId = new HashMap<>();
        for (Rule rule : pack.rules()) {
            CompiledRule compiled =
                    new CompiledRule(rules.size(), rule, pack.header().version(), numbers);
            rules.add(compiled);
            byId.put(rule.id(), compiled);
        }
        for (CompiledRule rule : rules) {
            rule.except(rule.rule().unless().stream()
                    .flatMap(id -> java.util.Optional.ofNullable(byId.get(id)).stream())
                    .toList());
        }
        index();
    }

    public Pack pack() {
        return pack;
    }

    FieldNumbers numbers() {
        return numbers;
    }

    List<CompiledRule> rules() {
        return rules;
    }

    /** The rules for one message type and recipient role; never null, because both may be known and no rule speaks of them. */
    Cell cell(String message, String to) {
        @Nullable Map<String, Cell> byRole = cells.get(message);
        return byRole == null ? NO_RULES : byRole.getOrDefault(to, NO_RULES);
    }

    private void index() {
        Map<List<CompiledRule>, FieldRules> shared = new HashMap<>();
        for (String message : pack.header().messages()) {
            Map<String, Cell> byRole = new HashMap<>();
            for (String role : pack.header().roles().keySet()) {
                List<CompiledRule> speaking = rules.stream()
                        .filter(rule -> rule.rule().scope().messages().contains(message)
                                && rule.rule().scope().to().contains(role))
                        .toList();
                byRole.put(role, Cell.of(speaking, numbers.size(), shared));
            }
            cells.put(message, byRole);
        }
    }
}
