package org.varsel.policies.analysis.invariant;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.varsel.policies.PackError;
import org.varsel.policies.analysis.invariant.Check.Reach;
import org.varsel.policies.analysis.invariant.Invariant.Proof;
import org.varsel.policies.pack.Citation.Confidence;
import org.varsel.policies.pack.Source;
import org.varsel.policies.yaml.YamlFile;
import org.varsel.policies.yaml.YamlMap;
import org.varsel.policies.yaml.YamlValue;

/** Reads {@code invariants.yaml}. */
final class InvariantReader {
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    static List<Invariant> read(String name, byte[] bytes) {
        return new InvariantReader().file(YamlFile.document(name, bytes).map());
    }

    private List<Invariant> file(YamlMap map) {
        map.required("groups")
                .map()
                .all()
                .forEach((name, members) -> groups.put(name.text(), members.list(YamlValue::text)));
        List<Invariant> invariants = map.required("invariants").list(value -> invariant(value.map()));
        map.end();
        return invariants;
    }

    private Invariant invariant(YamlMap map) {
        YamlValue id = map.required("id");
        Map<String, String> says = new LinkedHashMap<>();
        map.required("says").map().all().forEach((language, text) -> says.put(language.text(), text.text()));
        Invariant invariant = new Invariant(
                id.text(),
                says,
                map.required("cite").text(),
                map.optional("policyFloor").map(YamlValue::flag).orElse(false),
                map.optional("pack").map(list -> list.list(this::check)).orElse(List.of()),
                map.optional("gateway")
                        .map(list -> list.list(InvariantReader::proof))
                        .orElse(List.of()));
        map.end();
        if (invariant.checks().isEmpty() && invariant.gateway().isEmpty()) {
            throw new PackError(id.where(), "who keeps it: pack, gateway or both", "nobody");
        }
        return invariant;
    }

    private static Proof proof(YamlValue value) {
        YamlMap map = value.map();
        Optional<YamlValue> gap = map.optional("gap");
        Proof proof = gap.isPresent()
                ? new Proof("", gap.get().text())
                : new Proof(map.required("test").text(), map.required("shows").text());
        map.end();
        return proof;
    }

    private Check check(YamlValue value) {
        YamlMap map = value.map();
        Reach reach = new Reach(
                map.optional("in").map(names -> Names.read(names, groups)).orElse(Names.ANY),
                map.optional("awaits").map(names -> Names.read(names, groups)).orElse(Names.NONE));
        Check check = map.optional("release")
                .map(releases -> release(value, map, reach, Releases.read(releases, groups)))
                .or(() -> map.optional("permit").map(releases -> permits(map, reach, Releases.read(releases, groups))))
                .or(() -> map.optional("watched").map(roles -> new Check.Watched(reach, Names.read(roles, groups))))
                .or(() -> map.optional("noPurpose")
                        .map(purposes -> new Check.NoPurpose(reach, purposes.list(YamlValue::text))))
                .orElseThrow(() -> value.wrong("one of release, permit, watched, noPurpose"));
        map.end();
        return check;
    }

    private static Check release(YamlValue value, YamlMap map, Reach reach, Releases releases) {
        Optional<YamlValue> carries = map.optional("carries");
        Optional<YamlValue> recalledBy = map.optional("recalledBy");
        Optional<YamlValue> onlyIf = map.optional("onlyIf");
        boolean never = map.optional("never").map(YamlValue::flag).orElse(false);
        if (carries.isPresent()) {
            return new Check.Carries(reach, releases, carries.get().oneOrMore(YamlValue::text));
        } else if (recalledBy.isPresent()) {
            return new Check.Recalled(reach, releases, recalledBy.get().text());
        } else if (never) {
            return new Check.OnlyIf(reach, releases, List.of());
        }
        List<String> conditions = new ArrayList<>(
                onlyIf.orElseThrow(() -> value.wrong("a release with never: true, onlyIf, carries or recalledBy"))
                        .oneOrMore(YamlValue::characters));
        return new Check.OnlyIf(reach, releases, List.copyOf(conditions));
    }

    private static Check permits(YamlMap map, Reach reach, Releases releases) {
        List<Confidence> confidence = map.optional("confidence")
                .map(list -> list.oneOrMore(word -> word.oneOf(List.of(Confidence.values()), Confidence::word)))
                .orElse(List.of(Confidence.values()));
        return new Check.Permits(
                reach,
                releases,
                EnumSet.copyOf(confidence),
                map.optional("source")
                        .map(word -> word.oneOf(List.of(Source.values()), Source::word))
                        .orElse(null),
                map.optional("conditional").map(YamlValue::flag).orElse(false));
    }
}
