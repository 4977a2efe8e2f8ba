package org.varsel.policies.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.varsel.policies.Question;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;

/**
 * A pack as the engine asks it: rules compiled, indexed by message type, sender, recipient, purpose and field. Safe for many threads; a
 * case is indexed when it is first asked for, and a pack knows only so many.
 */
public final class CompiledPack {
    private final Pack pack;
    private final FieldNumbers numbers = new FieldNumbers();
    private final List<CompiledRule> rules = new ArrayList<>();
    private final Map<Cell.Case, Cell> cells = new ConcurrentHashMap<>();

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

    /** The rules for a case whose names the pack knows. */
    Cell cell(Question question) {
        return cells.computeIfAbsent(
                new Cell.Case(question.messageType(), question.from(), question.to(), question.purpose()),
                asked -> Cell.of(asked, rules, numbers.size()));
    }
}
