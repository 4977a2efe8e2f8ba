package org.varsel.policies;

import java.util.Set;

/** On whose word packs are used that no lawyer has signed off. */
public final class PackProfile {
    private final boolean demo;
    private final Set<String> accepted;

    private PackProfile(boolean demo, Set<String> accepted) {
        this.demo = demo;
        this.accepted = Set.copyOf(accepted);
    }

    /** Synthetic people only: every pack runs. */
    public static PackProfile demo() {
        return new PackProfile(true, Set.of());
    }

    /** The operator answers for these packs, each named ("no"). */
    public static PackProfile accepting(Set<String> packs) {
        return new PackProfile(false, packs);
    }

    boolean allows(String pack) {
        return demo || accepted.contains(pack);
    }
}
