package org.varsel.policies.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.BundleDigest;
import org.varsel.policies.LawBundle;
import org.varsel.policies.analysis.difference.LawDifference;
import org.varsel.policies.analysis.difference.OutcomeChange;
import org.varsel.policies.pack.CanonicalPack;
import org.varsel.policies.pack.Pack;
import org.varsel.schemas.json.Jcs;

/**
 * What one law changes against another, rule by rule and fact by fact. Whoever puts the new one in force must have seen it, and says so by
 * its digest. {@link #outcomes} tells which questions get another answer by it: that follows from what is written otherwise, so it needs
 * no digest of its own.
 *
 * @param lines one change a line, in the order of packs and names; the same for the same two laws
 */
public record BundleDifference(List<String> lines) {
    public BundleDifference {
        lines = List.copyOf(lines);
    }

    public static BundleDifference of(LawBundle before, LawBundle after) {
        Map<String, Pack> old = byName(before);
        Map<String, Pack> next = byName(after);
        List<String> lines = new ArrayList<>();
        if (!before.digest().equals(after.digest())) {
            lines.add("law: " + before.digest() + " -> " + after.digest());
        }
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(next.keySet());
        for (String name : names) {
            @Nullable Pack was = old.get(name);
            @Nullable Pack is = next.get(name);
            if (was == null) {
                lines.add("pack " + name + ": added");
            } else if (is == null) {
                lines.add("pack " + name + ": removed; its country is denied everything");
            } else {
                changes(name, CanonicalPack.of(was), CanonicalPack.of(is), lines);
            }
        }
        return new BundleDifference(lines);
    }

    /** Which questions get another answer, one region a line, those that open something first. */
    public static List<String> outcomes(LawBundle before, LawBundle after) {
        return LawDifference.between(before.packs(), after.packs()).outcomes().stream()
                .map(OutcomeChange::toString)
                .toList();
    }

    /** "sha256:" and 64 hex digits. */
    public String digest() {
        return BundleDigest.of(Jcs.canonical(lines));
    }

    private static Map<String, Pack> byName(LawBundle law) {
        Map<String, Pack> packs = new TreeMap<>();
        law.packs().forEach(pack -> packs.put(pack.header().name(), pack));
        return packs;
    }

    private static void changes(String pack, Map<String, Object> was, Map<String, Object> is, List<String> lines) {
        each("rule", named(was.get("rules"), "rule"), named(is.get("rules"), "rule"), lines);
        each("fact of " + pack, named(was.get("facts"), "name"), named(is.get("facts"), "name"), lines);
        List<String> rest = new ArrayList<>(differing(was, is));
        rest.removeAll(List.of("rules", "facts"));
        if (!rest.isEmpty()) {
            lines.add("pack " + pack + ": changed " + String.join(", ", rest));
        }
    }

    private static void each(String what, Map<String, Map<?, ?>> was, Map<String, Map<?, ?>> is, List<String> lines) {
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        for (String name : names) {
            @Nullable Map<?, ?> before = was.get(name);
            @Nullable Map<?, ?> after = is.get(name);
            String subject = what + " " + name + ": ";
            if (before == null) {
                lines.add(subject + "added");
            } else if (after == null) {
                lines.add(subject + "removed");
            } else if (!before.equals(after)) {
                lines.add(subject + "changed " + String.join("; ", details(before, after)));
            }
        }
    }

    private static List<String> details(Map<?, ?> before, Map<?, ?> after) {
        return differing(before, after).stream()
                .map(member -> member + ": " + before.get(member) + " -> " + after.get(member))
                .toList();
    }

    private static List<String> differing(Map<?, ?> before, Map<?, ?> after) {
        TreeSet<String> members = new TreeSet<>();
        before.keySet().forEach(key -> members.add(String.valueOf(key)));
        after.keySet().forEach(key -> members.add(String.valueOf(key)));
        members.removeIf(member -> String.valueOf(before.get(member)).equals(String.valueOf(after.get(member))));
        return List.copyOf(members);
    }

    private static Map<String, Map<?, ?>> named(@Nullable Object list, String key) {
        Map<String, Map<?, ?>> named = new TreeMap<>();
        if (list instanceof List<?> all) {
            for (Object element : all) {
                if (element instanceof Map<?, ?> map) {
                    named.put(String.valueOf(map.get(key)), map);
                }
            }
        }
        return named;
    }
}
