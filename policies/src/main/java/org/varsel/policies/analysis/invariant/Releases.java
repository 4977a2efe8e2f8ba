package org.varsel.policies.analysis.invariant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.analysis.situation.Ruled;
import org.varsel.policies.analysis.situation.Situation;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.yaml.YamlMap;
import org.varsel.policies.yaml.YamlValue;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.type.MessageTypes;

/** Which releases an invariant speaks of. Categories stand for their fields. */
record Releases(Names messages, Names from, Names to, Names purposes, @Nullable Set<FieldPath> freeText, Names fields) {
    static Releases read(YamlValue value, Map<String, List<String>> groups) {
        YamlMap map = value.map();
        Optional<YamlValue> fields = map.optional("fields");
        boolean freeText = fields.filter(field -> field.isText() && field.text().equals("free-text"))
                .isPresent();
        Releases releases = new Releases(
                names(map, "message", groups),
                names(map, "from", groups),
                names(map, "to", groups),
                names(map, "purpose", groups),
                freeText ? new HashSet<>(MessageTypes.standard().freeTextFields()) : null,
                freeText ? Names.ANY : fields.map(Releases::fields).orElse(Names.ANY));
        map.end();
        return releases;
    }

    private static Names names(YamlMap map, String key, Map<String, List<String>> groups) {
        return map.optional(key).map(names -> Names.read(names, groups)).orElse(Names.ANY);
    }

    private static Names fields(YamlValue value) {
        List<String> names = new ArrayList<>();
        value.oneOrMore(YamlValue::text).forEach(name -> {
            names.add(name);
            names.add(name + ".*");
        });
        return new Names(names, List.of());
    }

    /** Whether a rule speaks of some of them. */
    boolean concern(Rule rule) {
        return rule.scope().messages().stream().anyMatch(messages::includes)
                && rule.scope().from().stream().anyMatch(from::includes)
                && rule.scope().to().stream().anyMatch(to::includes)
                && rule.scope().purposes().stream().anyMatch(purposes::includes)
                && rule.fields().stream()
                        .anyMatch(field ->
                                fields.includes(field.toString()) && (freeText == null || freeText.contains(field)));
    }

    /** The part of a situation that this is about; empty when there is none. */
    Optional<Ruled> in(Ruled ruled) {
        Situation all = ruled.situation();
        List<FieldPath> wanted = fields.among(all.fields()).stream()
                .filter(field -> freeText == null || freeText.contains(field))
                .toList();
        Situation part = new Situation(
                messages.among(all.messages()),
                from.among(all.from()),
                to.among(all.to()),
                purposes.among(all.purposes()),
                wanted,
                all.first(),
                all.last(),
                all.rules());
        boolean none = part.messages().isEmpty()
                || part.from().isEmpty()
                || part.to().isEmpty()
                || part.purposes().isEmpty()
                || part.fields().isEmpty();
        return none ? Optional.empty() : Optional.of(new Ruled(part, ruled.day(), ruled.law(), ruled.outcomes()));
    }
}
