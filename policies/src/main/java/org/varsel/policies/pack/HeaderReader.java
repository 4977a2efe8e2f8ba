package org.varsel.policies.pack;

import java.time.Period;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.varsel.policies.PackError;
import org.varsel.policies.pack.PackHeader.Classification;
import org.varsel.policies.pack.PackHeader.LogRetention;
import org.varsel.policies.pack.PackHeader.Oversight;
import org.varsel.policies.phrase.Phrases;
import org.varsel.policies.yaml.YamlMap;
import org.varsel.policies.yaml.YamlValue;

/** Reads pack.yaml. */
final class HeaderReader {
    private final String folder;

    HeaderReader(String folder) {
        this.folder = folder;
    }

    PackHeader read(YamlValue document) {
        YamlMap map = document.map();
        YamlValue name = map.required("pack");
        if (!folder.equals(name.text()) && !folder.endsWith("/" + name.text())) {
            throw name.wrong("the name of its folder, " + folder);
        }
        YamlValue version = map.required("version");
        if (!version.text().matches("\\d+\\.\\d+\\.\\d+")) {
            throw version.wrong("a version like 1.0.0");
        }
        List<String> languages = languages(map.required("languages"));
        Map<String, String> roles = named(map.required("roles"));
        PackHeader header = new PackHeader(
                name.text(),
                version.text(),
                map.required("jurisdiction").text(),
                map.optional("region").map(HeaderReader::region).orElse(null),
                map.optional("denyOnly").map(HeaderReader::denyOnly).orElse(false),
                Texts.read(map.required("title"), languages),
                languages,
                map.required("examplesOn").day(),
                new TreeSet<>(map.required("messages").list(YamlValue::text)),
                roles,
                groups(map.required("roleGroups"), roles.keySet()),
                purposes(map.required("purposes"), languages),
                named(map.required("schemes")),
                map.required("oversight").list(item -> oversight(item.map(), roles.keySet())),
                map.required("logRetention").list(item -> retention(item.map())),
                classification(map.required("classification").map()),
                map.required("provisions").list(HeaderReader::fileName),
                map.required("scenarios").list(HeaderReader::fileName));
        map.end();
        return header;
    }

    private static List<String> languages(YamlValue value) {
        List<String> languages = value.list(YamlValue::text);
        if (!languages.contains("en")) {
            throw new PackError(value.where(), "en among the languages", "none");
        }
        for (YamlValue language : value.list()) {
            if (!Phrases.exists(language.text())) {
                throw language.wrong("a language that explanations can be given in");
            }
        }
        return languages;
    }

    private static Map<String, String> named(YamlValue value) {
        Map<String, String> names = new LinkedHashMap<>();
        value.map().all().forEach((key, text) -> names.put(key.text(), text.text()));
        return names;
    }

    private static Map<String, Set<String>> groups(YamlValue value, Set<String> roles) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        value.map().all().forEach((key, members) -> {
            if (roles.contains(key.text())) {
                throw key.wrong("a name that is not a role");
            }
            groups.put(key.text(), new TreeSet<>(members.oneOrMore(member -> role(member, roles))));
        });
        return groups;
    }

    private static String role(YamlValue value, Set<String> roles) {
        return value.oneOf(List.copyOf(new TreeSet<>(roles)), role -> role);
    }

    private static Map<String, Map<String, String>> purposes(YamlValue value, List<String> languages) {
        Map<String, Map<String, String>> purposes = new LinkedHashMap<>();
        value.map().all().forEach((key, texts) -> purposes.put(key.text(), Texts.read(texts, languages)));
        return purposes;
    }

    private static Oversight oversight(YamlMap map, Set<String> roles) {
        Oversight oversight = new Oversight(
                map.required("body").text(),
                new TreeSet<>(map.required("of").oneOrMore(value -> role(value, roles))),
                Citations.read(map.required("cite")));
        map.end();
        return oversight;
    }

    private static LogRetention retention(YamlMap map) {
        Period atLeast = map.optional("atLeast").map(YamlValue::period).orElse(null);
        Period atMost = map.optional("atMost").map(YamlValue::period).orElse(null);
        LogRetention retention = new LogRetention(
                map.required("of").text(),
                atLeast,
                atMost,
                new TreeSet<>(map.required("onlyFor").list(YamlValue::text)),
                map.required("source").oneOf(List.of(Source.values()), Source::word),
                Citations.read(map.required("cite")));
        map.end();
        return retention;
    }

    private static Classification classification(YamlMap map) {
        Classification classification = new Classification(
                named(map.required("labels")),
                map.required("municipalCeiling").text(),
                Citations.read(map.required("cite")));
        map.end();
        return classification;
    }

    private static String region(YamlValue value) {
        if (!value.text().matches("[A-Z0-9]{1,3}")) {
            throw value.wrong("a part of the country like NW");
        }
        return value.text();
    }

    /** A pack that permits says nothing: the key is a promise, and there is no other to make. */
    private static boolean denyOnly(YamlValue value) {
        if (!value.flag()) {
            throw value.wrong("true, or no such key");
        }
        return true;
    }

    private static String fileName(YamlValue value) {
        if (!value.text().matches("[a-z0-9-]{1,80}\\.yaml")) {
            throw value.wrong("a file name like section-27.yaml");
        }
        return value.text();
    }

    /** Refuses a list that names something twice. */
    static void checkOnce(YamlValue where, List<String> names) {
        if (new HashSet<>(names).size() != names.size()) {
            throw new PackError(where.where(), "each name once", "a name twice");
        }
    }
}
