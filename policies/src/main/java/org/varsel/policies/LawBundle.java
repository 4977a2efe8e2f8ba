package org.varsel.policies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.bundle.SignOff;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.engine.CompiledPack;
import org.varsel.policies.engine.Decider;
import org.varsel.policies.engine.Refusal;
import org.varsel.policies.pack.Pack;

/**
 * The law of one or more jurisdictions, compiled. Immutable and safe for many threads. Made by {@link LawBundles} only; never changes
 * while it is in use, so that a decision can name it by its digest.
 */
public final class LawBundle {
    private final String digest;
    private final List<Pack> packs;
    private final Map<String, SignOff> signOffs;
    private final Map<String, Decider> byLaw = new HashMap<>();
    private final Set<String> divided = new TreeSet<>();
    private final Map<String, FactType> facts = new TreeMap<>();

    LawBundle(List<Pack> packs) {
        this(packs, Map.of());
    }

    LawBundle(List<Pack> packs, Map<String, SignOff> signOffs) {
        this.packs = List.copyOf(packs);
        this.signOffs = Map.copyOf(signOffs);
        this.digest = BundleDigest.of(packs);
        for (Pack pack : packs) {
            @Nullable Decider twice = byLaw.put(pack.header().law(), new Decider(new CompiledPack(pack), digest));
            if (twice != null) {
                throw new PolicyException(
                        "Two packs claim the jurisdiction " + pack.header().law() + "; load only one of them");
            }
            if (pack.header().region() != null) {
                divided.add(pack.header().jurisdiction());
            }
            pack.facts().all().forEach(this::declare);
        }
        for (String country : divided) {
            if (byLaw.containsKey(country)) {
                throw new PolicyException("One pack claims the whole of " + country
                        + " and another a part of it; load only packs of parts, or only the one of the whole");
            }
        }
    }

    private void declare(Slots.Slot slot) {
        @Nullable FactType before = facts.putIfAbsent(slot.name(), slot.type());
        if (before != null && !sameMeaning(before, slot.type())) {
            throw new PolicyException(
                    "Two packs declare the fact " + slot.name() + " differently; give one of them another name");
        }
    }

    private static boolean sameMeaning(FactType one, FactType other) {
        return one.domain().equals(other.domain())
                && one.provenances().equals(other.provenances())
                && one.askOf() == other.askOf();
    }

    /** Answers one question. Never throws; what cannot be decided is denied. */
    public Decision decide(Question question) {
        @Nullable Decider decider = decider(question.jurisdiction());
        if (decider != null) {
            return decider.decide(question);
        }
        boolean part = divided.contains(question.jurisdiction());
        return Refusal.of(question, digest, part ? DenyReason.REGION_UNKNOWN : DenyReason.NO_PACK);
    }

    /** The pack that answers for a country, "NO", or for a part of one, "DE-NW". */
    public Optional<Pack> pack(String jurisdiction) {
        return Optional.ofNullable(decider(jurisdiction))
                .map(decider -> decider.pack().pack());
    }

    /** A country whose law is one answers for each of its parts. */
    private @Nullable Decider decider(String jurisdiction) {
        @Nullable Decider own = byLaw.get(jurisdiction);
        int dash = jurisdiction.indexOf('-');
        return own != null || dash < 0 ? own : byLaw.get(jurisdiction.substring(0, dash));
    }

    /** SHA-256 over the canonical form of everything that decides or explains: "sha256:" and 64 hex digits. */
    public String digest() {
        return digest;
    }

    /** A fact that some pack of this bundle reads. */
    public Optional<FactType> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** Every fact, in the order of the names. */
    public List<FactType> facts() {
        return new ArrayList<>(facts.values());
    }

    /** In the order of their names. */
    public List<Pack> packs() {
        return packs;
    }

    /** The lawyer's word for a pack, as it stands; empty when the pack runs on somebody else's. */
    public Optional<SignOff> signOff(String pack) {
        return Optional.ofNullable(signOffs.get(pack));
    }
}
