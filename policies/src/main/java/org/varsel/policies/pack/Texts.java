package org.varsel.policies.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.varsel.policies.yaml.YamlMap;
import org.varsel.policies.yaml.YamlValue;

/** Reads a text that must be there in every language of the pack. */
final class Texts {
    private Texts() {}

    static Map<String, String> read(YamlValue value, List<String> languages) {
        YamlMap map = value.map();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : languages) {
            texts.put(language, map.required(language).text().strip());
        }
        map.end();
        return texts;
    }
}
