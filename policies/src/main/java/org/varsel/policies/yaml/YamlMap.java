package org.varsel.policies.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.varsel.policies.PackError;

/** A map whose keys must all be known. Ask for what is known, then call {@link #end}. */
public final class YamlMap {
    private final YamlValue self;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    private record Entry(YamlValue key, YamlValue value) {}

    YamlMap(YamlValue self, YamlFile file, MappingNode node) {
        this.self = self;
        for (NodeTuple tuple : node.getValue()) {
            YamlValue key = new YamlValue(file, tuple.getKeyNode());
            Entry twice = entries.put(
                    key.isMap() || key.isList() ? key.text() : key.characters(),
                    new Entry(key, new YamlValue(file, tuple.getValueNode())));
            if (twice != null) {
                throw new PackError(key.where(), "each key once", "a second " + key.describe());
            }
        }
    }

    public YamlValue required(String key) {
        return optional(key)
                .orElseThrow(() -> new PackError(self.where(), "the key \"" + key + "\"", "a map without it"));
    }

    public Optional<YamlValue> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** Every key, in the order of the file; for maps whose keys are names the author chose. */
    public Map<YamlValue, YamlValue> all() {
        Map<YamlValue, YamlValue> all = new LinkedHashMap<>();
        entries.forEach((name, entry) -> {
            asked.add(name);
            all.put(entry.key(), entry.value());
        });
        return all;
    }

    /** Refuses keys that nobody asked for: most are typing mistakes, and a mistyped "unless" must not vanish. */
    public void end() {
        List<String> known = new ArrayList<>(asked);
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                YamlValue key = entry.getValue().key();
                throw new PackError(
                        key.where(),
                        "one of the keys " + String.join(", ", known),
                        "the key \"" + entry.getKey() + "\"");
            }
        }
    }
}
