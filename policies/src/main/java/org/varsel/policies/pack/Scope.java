package org.varsel.policies.pack;

import java.util.Set;
import java.util.TreeSet;

/** Which questions a rule is about: every name spelled out, groups and exclusions resolved. */
public record Scope(Set<String> messages, Set<String> from, Set<String> to, Set<String> purposes) {
    public Scope {
        messages = sorted(messages);
        from = sorted(from);
        to = sorted(to);
        purposes = sorted(purposes);
    }

    private static Set<String> sorted(Set<String> names) {
        return java.util.Collections.unmodifiableSet(new TreeSet<>(names));
    }
}
