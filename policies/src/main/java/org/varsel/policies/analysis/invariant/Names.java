package org.varsel.policies.analysis.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.yaml.YamlMap;
import org.varsel.policies.yaml.YamlValue;

/**
 * Names that an invariant speaks of, without knowing any pack: a name, {@code municipality.*}, or all but some.
 *
 * @param of null: all
 */
record Names(@Nullable List<String> of, List<String> except) {
    static final Names ANY = new Names(null, List.of());
    static final Names NONE = new Names(List.of(), List.of());

    /**
     * {@code any}, a name, a list, or {@code {of: ..., except: ...}}.
     *
     * @param groups what a short name stands for
     */
    static Names read(YamlValue value, Map<String, List<String>> groups) {
        if (value.isMap()) {
            YamlMap map = value.map();
            @Nullable List<String> of =
                    map.optional("of").map(names -> list(names, groups)).orElse(null);
            List<String> except = list(map.required("except"), groups);
            map.end();
            return new Names(of, except);
        }
        return value.isText() && value.text().equals("any") ? ANY : new Names(list(value, groups), List.of());
    }

    private static List<String> list(YamlValue value, Map<String, List<String>> groups) {
        List<String> names = new ArrayList<>();
        value.oneOrMore(YamlValue::text).forEach(name -> names.addAll(groups.getOrDefault(name, List.of(name))));
        return names;
    }

    boolean includes(String name) {
        return (of == null || isOneOf(of, name)) && !isOneOf(except, name);
    }

    /** Those that it includes. */
    <T> List<T> among(Iterable<T> all) {
        Set<T> found = new TreeSet<>();
        all.forEach(one -> {
            if (includes(one.toString())) {
                found.add(one);
            }
        });
        return List.copyOf(found);
    }

    private static boolean isOneOf(List<String> names, String name) {
        return names.stream()
                .anyMatch(one -> one.equals(name)
                        || (one.endsWith(".*") && name.startsWith(one.substring(0, one.length() - 1))));
    }
}
