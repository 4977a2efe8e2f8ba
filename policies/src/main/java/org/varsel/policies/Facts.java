package org.varsel.policies;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known when a question is asked. Immutable; a fact that is not here is unknown, which is not the same as false. */
public final class Facts {
    private static final Facts NONE = new Facts(Map.of());

    private final Map<String, Fact> byName;

    private Facts(Map<String, Fact> byName) {
        this.byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    public static Facts none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    public Optional<Fact> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** In the order of their names. */
    public Collection<Fact> all() {
        return byName.values();
    }

    /** The same facts and one more; a fact of that name is replaced. */
    public Facts with(Fact fact) {
        return builder().addAll(this).add(fact).build();
    }

    /** The same facts without one: it becomes unknown. */
    public Facts without(String name) {
        Map<String, Fact> rest = new TreeMap<>(byName);
        rest.remove(name);
        return new Facts(rest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && facts.byName.equals(byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    /** Names only. */
    @Override
    public String toString() {
        return "Facts" + byName.keySet();
    }

    /** Collects facts; the last one of a name wins. */
    public static final class Builder {
        private final Map<String, Fact> byName = new TreeMap<>();

        private Builder() {}

        public Builder add(Fact fact) {
            byName.put(fact.name(), fact);
            return this;
        }

        public Builder add(String name, Object value, Provenance provenance) {
            return add(new Fact(name, value, provenance));
        }

        /** The fact becomes unknown, whoever stated it. */
        public Builder forget(String name) {
            byName.remove(name);
            return this;
        }

        public Builder addAll(Facts facts) {
            byName.putAll(facts.byName);
            return this;
        }

        public Facts build() {
            return byName.isEmpty() ? NONE : new Facts(byName);
        }
    }
}
