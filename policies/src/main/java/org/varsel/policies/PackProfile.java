package org.varsel.policies;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

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

    /** Names that somebody answers for and that none of these packs has: a spelling mistake, or a pack of another build. */
    Set<String> unknownAmong(Collection<String> packs) {
        Set<String> unknown = new TreeSet<>(accepted);
        unknown.removeAll(packs);
        return unknown;
    }

    /** Whether nobody answers for a pack that no lawyer signed off, because no real person can be in it. */
    public boolean isDemo() {
        return demo;
    }

    boolean allows(String pack) {
        return demo || accepted.contains(pack);
    }
}
