package org.varsel.policies.pack;

import java.util.List;
import java.util.Optional;
import org.varsel.policies.yaml.YamlMap;
import org.varsel.policies.yaml.YamlValue;

/** Reads a citation. */
final class Citations {
    private Citations() {}

    static Citation read(YamlValue value) {
        YamlMap map = value.map();
        String act = map.required("act").text();
        String section = map.required("section").text();
        Optional<YamlValue> url = map.optional("url");
        url.filter(link -> !link.text().startsWith("https://") && !link.text().startsWith("http://"))
                .ifPresent(link -> {
                    throw link.wrong("an address that starts with http");
                });
        Citation.Confidence confidence =
                map.required("confidence").oneOf(List.of(Citation.Confidence.values()), Citation.Confidence::word);
        List<String> check =
                map.optional("check").map(list -> list.list(YamlValue::text)).orElse(List.of());
        map.end();
        return new Citation(act, section, url.map(YamlValue::text).orElse(null), confidence, check);
    }
}
