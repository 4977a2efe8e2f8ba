package org.varsel.policies.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.PolicyException;
import org.varsel.policies.yaml.YamlFile;

/** The sentences of one language, read once from a resource of this package ({@code nb.yaml}). */
public final class Phrases {
    private static final String FALLBACK = "en";
    private static final Map<String, Phrases> READ = new ConcurrentHashMap<>();

    private final String language;
    private final Map<String, String> byKey;

    private Phrases(String language, Map<String, String> byKey) {
        this.language = language;
        this.byKey = byKey;
    }

    /** The language asked for, or English when there are no sentences in it. */
    public static Phrases in(String language) {
        return READ.computeIfAbsent(exists(language) ? language : FALLBACK, Phrases::read);
    }

    public static boolean exists(String language) {
        return language.matches("[a-z]{2,3}") && Phrases.class.getResource(language + ".yaml") != null;
    }

    public String language() {
        return language;
    }

    /** Whether there is such a sentence; for keys that end in a word of a pack's own. */
    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** A sentence; the values go into its gaps {@code {0}}, {@code {1}}, and so on. */
    public String say(String key, String... values) {
        @Nullable String sentence = byKey.get(key);
        if (sentence == null) {
            throw new PolicyException("No sentence " + key + " in language " + language);
        }
        for (int i = 0; i < values.length; i++) {
            sentence = sentence.replace("{" + i + "}", values[i]);
        }
        return sentence;
    }

    /** For the test that no language lacks a sentence. */
    Map<String, String> all() {
        return Map.copyOf(byKey);
    }

    private static Phrases read(String language) {
        String file = language + ".yaml";
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new PolicyException("No sentences in language " + language);
            }
            Map<String, String> byKey = new TreeMap<>();
            YamlFile.document(file, in.readAllBytes())
                    .map()
                    .all()
                    .forEach((key, sentence) -> byKey.put(key.text(), sentence.text()));
            return new Phrases(language, byKey);
        } catch (IOException unreadable) {
            throw new PolicyException("Cannot read the sentences in language " + language, unreadable);
        }
    }
}
