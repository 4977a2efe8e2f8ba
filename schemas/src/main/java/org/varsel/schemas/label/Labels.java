package org.varsel.schemas.label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.varsel.schemas.resource.SchemaResources;

/** What people call types, categories and members, in the languages of the nine countries. Immutable, read once. */
public final class Labels {

    /** BCP 47 tags, English first; a language that is not here is answered in English. */
    public static final List<String> LANGUAGES = List.of("en", "nb", "nn", "da", "sv", "de", "nl", "fr", "es");

    private static final Labels STANDARD = load();

    private final Map<String, LabelFile> byLanguage;
    private final Map<String, Map<String, String>> members;
    private final Map<String, String> keys;

    private Labels(
            Map<String, LabelFile> byLanguage, Map<String, Map<String, String>> members, Map<String, String> keys) {
        this.byLanguage = byLanguage;
        this.members = members;
        this.keys = keys;
    }

    public static Labels standard() {
        return STANDARD;
    }

    /**
     * The label of a message type.
     *
     * @param name without its version, such as {@code returnee.notified}
     * @throws UnknownLabel where the program names a type that does not exist
     */
    public String type(String name, String language) {
        return of(name, in(language, byLanguage).types());
    }

    /**
     * The label of a category.
     *
     * @throws UnknownLabel where the program names a category that does not exist
     */
    public String category(String name, String language) {
        return of(name, in(language, byLanguage).categories());
    }

    /**
     * The label of a member, without those of the members around it.
     *
     * @param path such as {@code identity.fullName}, {@code residence.currentAddress.street}, {@code header.threadId} or
     *     {@code legal.basis.citation}; a list has no level of its own
     * @throws UnknownLabel where the program names a member that does not exist
     */
    public String field(String path, String language) {
        String key = keys.get(path);
        if (key == null) {
            throw new UnknownLabel(path);
        }
        return of(key, in(language, members));
    }

    public String yesOrNo(boolean value, String language) {
        return of(value ? "yes" : "no", in(language, byLanguage).words());
    }

    /** Every path that {@link #field} answers, in the order of the schemas. */
    public List<String> paths() {
        return List.copyOf(keys.keySet());
    }

    private static <T> T in(String language, Map<String, T> byLanguage) {
        T english = Objects.requireNonNull(byLanguage.get("en"));
        return byLanguage.getOrDefault(language, english);
    }

    private static String of(String key, Map<String, String> labels) {
        String label = labels.get(key);
        if (label == null) {
            throw new UnknownLabel(key);
        }
        return label;
    }

    private static Labels load() {
        Map<String, LabelFile> files = new HashMap<>();
        Map<String, Map<String, String>> members = new HashMap<>();
        for (String language : LANGUAGES) {
            LabelFile file = SchemaResources.read("labels/" + language + ".json", LabelFile.class);
            files.put(language, file);
            members.put(language, file.members());
        }
        return new Labels(files, members, MemberPaths.keys());
    }
}
