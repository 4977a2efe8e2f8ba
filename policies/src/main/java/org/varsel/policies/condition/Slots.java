package org.varsel.policies.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.varsel.policies.FactType;

/**
 * Where each fact of a pack lies in the array that conditions read. Slot 0 is the day of the decision, always known; the facts
 * follow in the order of their names, so that the layout is the same on every machine.
 */
public final class Slots {
    /** What stands in a slot when nobody stated the fact. No domain encodes a value to it. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    public static final int DECISION_DATE = 0;

    private final Map<String, Slot> byName = new LinkedHashMap<>();
    private final List<Slot> inOrder = new ArrayList<>();

    /** A fact and its place. */
    public record Slot(int index, FactType type) {
        public String name() {
            return type.name();
        }
    }

    public Slots(Collection<FactType> facts) {
        facts.stream().sorted((a, b) -> a.name().compareTo(b.name())).forEach(type -> {
            Slot slot = new Slot(inOrder.size() + 1, type);
            inOrder.add(slot);
            byName.put(type.name(), slot);
        });
    }

    public Optional<Slot> find(String fact) {
        return Optional.ofNullable(byName.get(fact));
    }

    /** The facts in the order of their slots. */
    public List<Slot> all() {
        return List.copyOf(inOrder);
    }

    public Slot at(int index) {
        return inOrder.get(index - 1);
    }

    /** How long the array must be. */
    public int size() {
        return inOrder.size() + 1;
    }
}
